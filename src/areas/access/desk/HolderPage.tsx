import { Stack } from '@mantine/core'
import { Slot } from '../../../shell/slot.tsx'
import { Page } from '../../../shell/ui/Page.tsx'
import { StatusBadge } from '../../../shell/ui/StatusBadge.tsx'
import { useWords } from '../../../shell/words.ts'
import { HolderActions } from './change/HolderActions.tsx'
import { type Holder, holderPath, type Side } from './holder.ts'
import { RightsPanel } from './rights/RightsPanel.tsx'

type HolderPageProps = {
  side: Side
  holder: Holder
  /** Of a level: customers may give it to each other. */
  byClients?: boolean
}

/** A role or a portal level: what it means in plain words, its rights, what happened to it. */
export function HolderPage({ side, holder, byClients }: HolderPageProps) {
  const { t } = useWords()
  return (
    <Page
      key={holder.id}
      title={holder.name}
      kind={side}
      crumbs={[{ label: t(`access.desk.${side}.many`), to: holderPath(side) }]}
      aside={
        <>
          <StatusBadge>{t('access.desk.has-rank', { rank: holder.rank })}</StatusBadge>
          {holder.key !== null && <StatusBadge tone="calm">{t('access.desk.shipped')}</StatusBadge>}
          {byClients && <StatusBadge tone="news">{t('access.desk.level.by-clients')}</StatusBadge>}
        </>
      }
      actions={<HolderActions side={side} holder={holder} byClients={byClients ?? false} />}
    >
      <Stack>
        <RightsPanel key={holder.version} side={side} holder={holder} />
        <Slot name="record.history" kind={side} id={holder.id} />
      </Stack>
    </Page>
  )
}
