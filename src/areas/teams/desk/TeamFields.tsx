import { Switch, Textarea, TextInput } from '@mantine/core'
import type { useForm } from '../../../shell/use-form.ts'
import { useWords } from '../../../shell/words.ts'

export type TeamValues = { name: string; walled: boolean; notes: string }

type TeamFieldsProps = { form: Pick<ReturnType<typeof useForm<TeamValues, unknown>>, 'field' | 'tick' | 'values'> }

/** Name, wall and notes of a team; the wall says in a sentence what it does. */
export function TeamFields({ form }: TeamFieldsProps) {
  const { t } = useWords()
  return (
    <>
      <TextInput required maxLength={80} label={t('teams.desk.name')} {...form.field('name')} />
      <Switch
        label={t('teams.desk.wall.switch')}
        description={t(form.values.walled ? 'teams.desk.wall.says-walled' : 'teams.desk.wall.says-open')}
        {...form.tick('walled')}
      />
      <Textarea autosize minRows={3} maxRows={10} label={t('teams.desk.notes')} {...form.field('notes')} />
    </>
  )
}
