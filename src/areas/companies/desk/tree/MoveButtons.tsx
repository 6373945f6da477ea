import { ActionIcon, Button } from '@mantine/core'
import { IconArrowsMove } from '@tabler/icons-react'
import { useWords } from '../../../../shell/words.ts'
import { useTreeHand } from './hand.ts'
import classes from './Tree.module.css'

type Brief = { id: number; name: string }

/** Moving without a mouse: take a company here, put it down on another row. Escape lets go. */
export function MoveButtons({ company, from }: { company: Brief; from: Brief | null }) {
  const { t } = useWords()
  const { held, take, put } = useTreeHand()
  const { id, name } = company
  if (!held) {
    return (
      <ActionIcon
        className={classes.quiet}
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={t('companies.desk.tree-page.take', { name })}
        onClick={() => take({ company: { id, name }, from })}
      >
        <IconArrowsMove size={15} />
      </ActionIcon>
    )
  }
  const letGo = (key: string) => key === 'Escape' && take(null)
  if (held.company.id === id) {
    return (
      <Button
        autoFocus
        size="compact-xs"
        variant="default"
        onKeyDown={(event) => letGo(event.key)}
        onClick={() => take(null)}
      >
        {t('companies.desk.tree-page.let-go')}
      </Button>
    )
  }
  if (held.from?.id === id) return null
  return (
    <Button
      size="compact-xs"
      variant="light"
      aria-label={t('companies.desk.tree-page.put-says', { name: held.company.name, below: name })}
      onKeyDown={(event) => letGo(event.key)}
      onClick={() => put({ id, name })}
    >
      {t('companies.desk.tree-page.put')}
    </Button>
  )
}
