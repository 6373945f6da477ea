import { NativeSelect } from '@mantine/core'
import { useWords } from '../../../shell/words.ts'

type LevelFieldProps = {
  levels: readonly { id: number; name: string }[]
  /** A level's id, or `none`. */
  value: string
  onChange: (value: string) => void
  disabled?: boolean
}

/** What somebody may see and do in the portal; only levels that one may give. */
export function LevelField({ levels, value, onChange, disabled }: LevelFieldProps) {
  const { t } = useWords()
  return (
    <NativeSelect
      size="md"
      label={t('companies.portal.level')}
      description={t('companies.portal.level-says')}
      data={[
        ...levels.map((level) => ({ value: String(level.id), label: level.name })),
        { value: 'none', label: t('companies.portal.no-level') },
      ]}
      value={value}
      disabled={disabled}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
