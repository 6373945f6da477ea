import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useCan } from '../../../../shell/can.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { Service } from '../service.ts'
import { GiveService } from './GiveService.tsx'
import { Grants } from './Grants.tsx'

type GrantsOfServiceProps = { service: Service; side: 'customers' | 'staff' | 'all' }

/** To whom a service was given: to use it, or to work on it. */
export function GrantsOfService({ service, side }: GrantsOfServiceProps) {
  const { t } = useWords()
  const can = useCan()
  const [isGiving, setGiving] = useState(false)
  const mayGive = can('manage', service) && service.retiredAt === null
  return (
    <Panel
      title={t(`services.desk.grant.side.${side}`)}
      actions={
        mayGive && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPlus size={14} />}
            onClick={() => setGiving(true)}
          >
            {t('services.desk.grant.give')}
          </Button>
        )
      }
    >
      <Grants
        input={{ service: service.id, ...(side === 'all' ? {} : { side }) }}
        shows="holder"
        none={t(`services.desk.grant.none.${side}`)}
      />
      {isGiving && <GiveService service={service} side={side} close={() => setGiving(false)} />}
    </Panel>
  )
}
