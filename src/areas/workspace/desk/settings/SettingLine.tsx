import { Button, Group, Stack, Text } from '@mantine/core'
import { useId, useState } from 'react'
import { useWrite } from '../../../../shell/ask.ts'
import { useCan } from '../../../../shell/can.tsx'
import { notify } from '../../../../shell/notify.ts'
import { Problem } from '../../../../shell/problem.ts'
import { Slot } from '../../../../shell/slot.tsx'
import { ErrorView } from '../../../../shell/ui/ErrorView.tsx'
import { hasWord, useWords } from '../../../../shell/words.ts'
import type { setSetting } from '../../settings/set.ts'
import type { SettingItem } from './setting.ts'
import { shapeOf } from './shape-of.ts'
import { ValueInput } from './ValueInput.tsx'

/** One setting: what it decides, its value, and a way back to how a new desk begins. */
export function SettingLine({ setting }: { setting: SettingItem }) {
  const { t } = useWords()
  const can = useCan()
  const title = useId()
  const [value, setValue] = useState(setting.value)
  const says = hasWord(`workspace.desk.settings.says.${setting.key}`)
    ? t(`workspace.desk.settings.says.${setting.key}`)
    : setting.says
  const save = useWrite<typeof setSetting>('PUT /settings/:key', {
    refresh: [['setting', 'list'], ['me']],
    done: () => notify.good(t('workspace.desk.settings.saved', { name: says })),
  })
  const isTouched = JSON.stringify(value) !== JSON.stringify(setting.value)
  const isUsual = JSON.stringify(value) === JSON.stringify(setting.fallback)
  const { error } = save
  const fields = error instanceof Problem && error.status === 422 ? Object.values(error.fields) : []
  return (
    <Stack gap="xs" role="group" aria-labelledby={title}>
      <Text fw={600} size="sm" id={title}>
        {says}
      </Text>
      <ValueInput
        label={says}
        shape={shapeOf(setting.key, setting.schema)}
        value={value}
        onChange={setValue}
        disabled={!can('settings.manage')}
      />
      <Slot name="setting.below" setting={setting} value={value} />
      {fields.map((sentence) => (
        <Text key={sentence} size="sm" c="var(--mantine-color-error)" role="alert">
          {sentence}
        </Text>
      ))}
      {error && fields.length === 0 && <ErrorView error={error} />}
      {can('settings.manage') && (isTouched || !isUsual) && (
        <Group gap="xs">
          {isTouched && (
            <Button
              size="compact-sm"
              loading={save.isPending}
              onClick={() => save.mutate({ key: setting.key, value, version: setting.version })}
            >
              {t('workspace.desk.settings.save')}
            </Button>
          )}
          {isTouched && (
            <Button size="compact-sm" variant="default" onClick={() => setValue(setting.value)}>
              {t('workspace.desk.settings.forget')}
            </Button>
          )}
          {!isUsual && (
            <Button size="compact-sm" variant="subtle" onClick={() => setValue(setting.fallback)}>
              {t('workspace.desk.settings.usual')}
            </Button>
          )}
        </Group>
      )}
    </Stack>
  )
}
