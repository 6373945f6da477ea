import { Checkbox, Group, Switch, TagsInput, Textarea, TextInput } from '@mantine/core'
import type { PickOption } from '../../../../shell/face.ts'
import { useRegistry } from '../../../../shell/registry.ts'
import type { useForm } from '../../../../shell/use-form.ts'
import { PickList } from '../../../../shell/ui/PickList.tsx'
import { useWords } from '../../../../shell/words.ts'
import { allPriorities, type Service } from '../service.ts'

export type ServiceValues = {
  name: string
  kind: string
  description: string
  isPortal: boolean
  categories: string[]
  priorities: Service['priorities']
  defaultTeam: PickOption | null
}

export const emptyService: ServiceValues = {
  name: '',
  kind: '',
  description: '',
  isPortal: false,
  categories: [],
  priorities: [...allPriorities],
  defaultTeam: null,
}

/** The values as the server takes them. */
export const inputOf = ({ defaultTeam, kind, ...values }: ServiceValues) => ({
  ...values,
  kind: kind.trim() === '' ? null : kind,
  defaultTeam: defaultTeam ? Number(defaultTeam.value) : null,
})

type ServiceFieldsProps = {
  form: Pick<ReturnType<typeof useForm<ServiceValues, unknown>>, 'field' | 'tick' | 'pick' | 'values'>
}

/** Everything that can be written of a service. */
export function ServiceFields({ form }: ServiceFieldsProps) {
  const { t } = useWords()
  const teams = useRegistry().pick('team')
  const priorities = form.pick('priorities')
  return (
    <>
      <TextInput required maxLength={80} label={t('services.desk.field.name')} {...form.field('name')} />
      <TextInput
        maxLength={40}
        label={t('services.desk.field.kind')}
        description={t('services.desk.field.kind-says')}
        {...form.field('kind')}
      />
      <Textarea
        autosize
        minRows={2}
        maxRows={8}
        label={t('services.desk.field.description')}
        description={t('services.desk.field.description-says')}
        {...form.field('description')}
      />
      <Switch
        label={t('services.desk.portal.switch')}
        description={t('services.desk.portal.says')}
        {...form.tick('isPortal')}
      />
      <TagsInput
        label={t('services.desk.field.categories')}
        description={t('services.desk.field.categories-says')}
        maxTags={100}
        {...form.pick('categories')}
      />
      <Checkbox.Group
        label={t('services.desk.field.priorities')}
        description={t('services.desk.field.priorities-says')}
        error={priorities.error}
        value={priorities.value}
        onChange={(chosen) => priorities.onChange(allPriorities.filter((each) => chosen.includes(each)))}
      >
        <Group mt="xs">
          {allPriorities.map((each) => (
            <Checkbox key={each} value={each} label={t(`services.desk.priority.${each}`)} />
          ))}
        </Group>
      </Checkbox.Group>
      {teams && (
        <PickList
          label={t('services.desk.field.team')}
          description={t('services.desk.field.team-says')}
          {...form.pick('defaultTeam')}
          search={teams.search}
        />
      )}
    </>
  )
}
