import { Checkbox, Stack, TextInput } from '@mantine/core'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { useWords } from '../../../../shell/words.ts'
import { BoundsEditor } from './BoundsEditor.tsx'
import { DefaultEditor } from './DefaultEditor.tsx'
import type { FieldEditorProps } from './field-editor-props.ts'
import { OptionsEditor } from './OptionsEditor.tsx'

/** Everything about the field that is chosen. */
export function FieldEditor(props: FieldEditorProps) {
  const { field, sentences, change } = props
  const { t } = useWords()
  return (
    <Panel title={t('forms.desk.field', { type: t(`forms.desk.type.${field.type}`) })}>
      <Stack gap="sm">
        <TextInput
          label={t('forms.desk.label')}
          maxLength={200}
          withAsterisk
          value={field.label}
          error={sentences['label']}
          onChange={(event) => change({ label: event.currentTarget.value })}
        />
        <TextInput
          label={t('forms.desk.help')}
          description={t('forms.desk.help-says')}
          maxLength={500}
          value={field.help ?? ''}
          error={sentences['help']}
          onChange={(event) => change({ help: event.currentTarget.value || null })}
        />
        <Checkbox
          label={t(field.type === 'checkbox' ? 'forms.desk.required-box' : 'forms.desk.required')}
          checked={field.isRequired === true}
          onChange={(event) => change({ isRequired: event.currentTarget.checked })}
        />
        {field.type === 'choice' && <OptionsEditor {...props} />}
        {field.type === 'text' && (
          <TextInput
            label={t('forms.desk.pattern')}
            description={t('forms.desk.pattern-says')}
            maxLength={200}
            styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
            value={field.pattern ?? ''}
            error={sentences['pattern']}
            onChange={(event) => change({ pattern: event.currentTarget.value || null })}
          />
        )}
        <BoundsEditor {...props} />
        {field.type !== 'file' && <DefaultEditor {...props} />}
      </Stack>
    </Panel>
  )
}
