import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { Can } from '../../../../shell/can.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { useWords } from '../../../../shell/words.ts'
import { GiveService } from '../grants/GiveService.tsx'
import { Grants } from '../grants/Grants.tsx'
import type { HolderKind } from '../service.ts'

type ServicesGivenProps = { holder: { kind: Exclude<HolderKind, 'person'>; id: number; name: string } }

/** On the page of a company, group or team: the services it was given, and the way to give one more. */
export function ServicesGiven({ holder }: ServicesGivenProps) {
  const { t } = useWords()
  const [isGiving, setGiving] = useState(false)
  const { kind, id } = holder
  return (
    <Panel
      title={t('services.desk.nav')}
      actions={
        <Can do="service.manage">
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPlus size={14} />}
            onClick={() => setGiving(true)}
          >
            {t('services.desk.grant.give')}
          </Button>
        </Can>
      }
    >
      <Grants input={{ [kind]: id }} shows="service" none={t(`services.desk.elsewhere.none-${kind}`)} />
      {isGiving && <GiveService holder={holder} close={() => setGiving(false)} />}
    </Panel>
  )
}
