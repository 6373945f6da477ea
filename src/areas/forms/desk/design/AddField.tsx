import { Button, Menu } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useWords } from '../../../../shell/words.ts'
import type { FieldType, Form } from '../form.ts'
import { customTypes, fieldTypes, iconOfType } from './field-types.ts'

type AddFieldProps = { form: Form; add: (type: FieldType, label: string) => void }

/** Adds a field of a type at the end. */
export function AddField({ form, add }: AddFieldProps) {
  const { t } = useWords()
  if (!form.takesFields) return null
  const types = form.customKind === null ? fieldTypes : customTypes
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button size="compact-sm" variant="subtle" leftSection={<IconPlus size={14} />}>
          {t('forms.desk.add')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {types.map((type) => {
          const Icon = iconOfType[type]
          const name = t(`forms.desk.type.${type}`)
          return (
            <Menu.Item key={type} leftSection={<Icon size={15} stroke={1.6} />} onClick={() => add(type, name)}>
              {name}
            </Menu.Item>
          )
        })}
      </Menu.Dropdown>
    </Menu>
  )
}
