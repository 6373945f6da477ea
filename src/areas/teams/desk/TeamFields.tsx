import { NativeSelect, Switch, TagsInput, Textarea, TextInput } from '@mantine/core'
import type { useForm } from '../../../shell/use-form.ts'
import { useWords } from '../../../shell/words.ts'
import { useTeamRoles } from './team.ts'

export type TeamValues = {
  name: string
  walled: boolean
  notes: string
  skills: string[]
  /** Id of a team role; empty for none. */
  defaultRole: string
}

/** The values as the server takes them. */
export const inputOf = ({ defaultRole, ...values }: TeamValues) => ({
  ...values,
  defaultRole: defaultRole === '' ? null : Number(defaultRole),
})

type TeamFieldsProps = {
  form: Pick<ReturnType<typeof useForm<TeamValues, unknown>>, 'field' | 'tick' | 'pick' | 'values'>
}

/** Name, wall, skills, usual team role and notes of a team; the wall says in a sentence what it does. */
export function TeamFields({ form }: TeamFieldsProps) {
  const { t } = useWords()
  const roles = useTeamRoles()
  return (
    <>
      <TextInput required maxLength={80} label={t('teams.desk.name')} {...form.field('name')} />
      <Switch
        label={t('teams.desk.wall.switch')}
        description={t(form.values.walled ? 'teams.desk.wall.says-walled' : 'teams.desk.wall.says-open')}
        {...form.tick('walled')}
      />
      <TagsInput
        label={t('teams.desk.skills.title')}
        description={t('teams.desk.skills.says')}
        maxTags={20}
        {...form.pick('skills')}
      />
      <NativeSelect
        label={t('teams.desk.roles.usual')}
        description={t('teams.desk.roles.usual-says')}
        data={[
          { value: '', label: t('shell.none') },
          ...roles.map((role) => ({ value: String(role.id), label: role.name })),
        ]}
        {...form.field('defaultRole')}
      />
      <Textarea autosize minRows={3} maxRows={10} label={t('teams.desk.notes')} {...form.field('notes')} />
    </>
  )
}
