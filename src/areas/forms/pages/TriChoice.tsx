import { Button, Group, Radio } from '@mantine/core'
import { useWords } from '../../../shell/words.ts'
import type { FieldInputProps } from './field-input-props.ts'

const answers = ['yes', 'no', 'unknown'] as const

/** Yes, no or unknown; to know that it is unknown is an answer, too. */
export function TriChoice({ field, value, onChange, error }: FieldInputProps) {
  const { t } = useWords()
  return (
    <Radio.Group
      label={field.label}
      description={field.help}
      withAsterisk={field.isRequired}
      error={error}
      value={typeof value === 'string' ? value : null}
      onChange={onChange}
    >
      <Group gap="md" mt={4} mb={4}>
        {answers.map((answer) => (
          <Radio key={answer} size="xs" value={answer} label={t(`forms.fill.${answer}`)} />
        ))}
        {value !== null && (
          <Button size="compact-xs" variant="subtle" onClick={() => onChange(null)}>
            {t('forms.fill.clear')}
          </Button>
        )}
      </Group>
    </Radio.Group>
  )
}
