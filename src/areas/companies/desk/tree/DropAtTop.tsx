import { Button } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../../../../shell/words.ts'
import { useTreeHand } from './hand.ts'
import classes from './Tree.module.css'

/** While a company is held that stands below another: the place where it stands alone. */
export function DropAtTop() {
  const { t } = useWords()
  const { held, put } = useTreeHand()
  const [isOver, setOver] = useState(false)
  if (!held?.from) return null
  return (
    <Button
      fullWidth
      variant="default"
      className={classes.top}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        put(null)
      }}
      onClick={() => put(null)}
    >
      {t('companies.desk.tree-page.to-top', { name: held.company.name })}
    </Button>
  )
}
