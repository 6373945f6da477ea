import { Button, TextInput, Title } from '@mantine/core'
import { IconPencilPlus, IconSearch } from '@tabler/icons-react'
import { type FormEvent, useEffect, useState } from 'react'
import { Can } from '../../../shell/can.tsx'
import { useMe } from '../../../shell/me.ts'
import { GoLink } from '../../../shell/ui/Go.tsx'
import { useGo } from '../../../shell/use-address.ts'
import { useWords } from '../../../shell/words.ts'
import classes from './HomeTop.module.css'

/** A word of welcome, the one big button, and a search through what was asked before. */
export function HomeTop() {
  const { t } = useWords()
  const me = useMe()
  const go = useGo()
  const [typed, setTyped] = useState('')
  useEffect(() => {
    document.title = me.workspace.name
  }, [me.workspace.name])
  const search = (event: FormEvent) => {
    event.preventDefault()
    go(`/tickets?whose=all&state=any&q=${encodeURIComponent(typed.trim())}`)
  }
  return (
    <div className={classes.top}>
      <Title order={1} className={classes.hello}>
        {t('tickets.portal.home.hello', { name: me.person?.name ?? '' })}
      </Title>
      <div className={classes.doors}>
        <Can do="ticket.create">
          <Button component={GoLink} to="/ask" size="lg" leftSection={<IconPencilPlus size={22} stroke={1.6} />}>
            {t('tickets.portal.home.ask')}
          </Button>
        </Can>
        <form role="search" onSubmit={search} className={classes.search}>
          <TextInput
            size="lg"
            type="search"
            aria-label={t('tickets.portal.home.search')}
            placeholder={t('tickets.portal.home.search')}
            leftSection={<IconSearch size={20} stroke={1.6} aria-hidden />}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </form>
      </div>
    </div>
  )
}
