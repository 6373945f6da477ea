import { useQuery } from '@tanstack/react-query'
import { useRegistry } from '../../../../shell/registry.ts'
import { PickList } from '../../../../shell/ui/PickList.tsx'
import { useWords } from '../../../../shell/words.ts'

type RecordInputProps = { label: string; kind: string; value: unknown; onChange: (value: unknown) => void }

/** Chooses a record by name where the setting keeps its id; empty is the product's own choice. */
export function RecordInput({ label, kind, value, onChange }: RecordInputProps) {
  const { t } = useWords()
  const picker = useRegistry().pick(kind)
  const id = typeof value === 'number' || typeof value === 'string' ? String(value) : null
  const name = useQuery({
    queryKey: ['name', kind, id],
    queryFn: ({ signal }) => (id === null ? null : (picker?.name(id, signal) ?? null)),
    enabled: id !== null && picker !== undefined,
  })
  if (!picker) return id ?? t('workspace.desk.settings.product')
  return (
    <PickList
      label={label}
      placeholder={t('workspace.desk.settings.product')}
      value={id === null ? null : { value: id, label: name.data ?? `#${id}`, kind }}
      onChange={(option) => onChange(option ? Number(option.value) : null)}
      search={picker.search}
    />
  )
}
