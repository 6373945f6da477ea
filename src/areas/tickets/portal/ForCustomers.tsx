import { Button, Group } from '@mantine/core'
import { IconDoorEnter } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { wearHat } from '../../../shell/hat.ts'
import { useMe } from '../../../shell/me.ts'
import { EmptyState } from '../../../shell/ui/EmptyState.tsx'
import { useWords } from '../../../shell/words.ts'

/** The portal shows what a customer sees; who arrives under the staff hat is asked where they want to go. */
export function ForCustomers({ children }: { children: ReactNode }) {
  const { t } = useWords()
  const me = useMe()
  if (me.hat !== 'staff') return children
  const others = me.hats.filter((hat) => hat.key !== 'staff')
  const sentence = others.length > 0 ? 'tickets.portal.staff.choose' : 'tickets.portal.staff.sentence'
  return (
    <EmptyState icon={IconDoorEnter} title={t('tickets.portal.staff.title')} sentence={t(sentence)}>
      <Group mt="md" justify="center">
        <Button onClick={() => wearHat('staff')}>{t('tickets.portal.staff.desk')}</Button>
        {others.map((hat) => (
          <Button key={hat.key} variant="default" onClick={() => wearHat(hat.key)}>
            {t('tickets.portal.staff.as', { hat: hat.label })}
          </Button>
        ))}
      </Group>
    </EmptyState>
  )
}
