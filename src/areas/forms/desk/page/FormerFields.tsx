import { Text } from '@mantine/core'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { Form } from '../form.ts'

/** Fields that were taken out while records held answers to them. */
export function FormerFields({ form }: { form: Form }) {
  const { t } = useWords()
  const former = form.fields.filter(({ isRetired }) => isRetired)
  if (former.length === 0) return null
  return (
    <Panel title={t('forms.desk.former')}>
      <Text size="sm" c="dimmed" mb="xs">
        {t('forms.desk.former-says')}
      </Text>
      <Text size="sm">{former.map(({ label }) => label).join(', ')}</Text>
    </Panel>
  )
}
