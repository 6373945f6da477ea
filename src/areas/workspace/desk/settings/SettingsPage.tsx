import { Stack } from '@mantine/core'
import { useRead } from '../../../../shell/ask.ts'
import { Page } from '../../../../shell/ui/Page.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { Ready } from '../../../../shell/ui/Ready.tsx'
import { hasWord, useWords } from '../../../../shell/words.ts'
import type { listSettings } from '../../settings/list.ts'
import type { SettingItem } from './setting.ts'
import { SettingLine } from './SettingLine.tsx'

/** Every setting of the desk, by area, each saved by itself. */
export function SettingsPage() {
  const { t } = useWords()
  const query = useRead<typeof listSettings>(['setting', 'list'], 'GET /settings', {})
  return (
    <Page title={t('workspace.desk.settings.title')} lead={t('workspace.desk.settings.lead')} width="text">
      <Ready query={query}>
        {({ items }) => (
          <Stack>
            {[...groupsOf(items)].map(([area, settings]) => (
              <Panel key={area} title={titleOf(area, t)}>
                <Stack gap="lg">
                  {settings.map((setting) => (
                    <SettingLine key={`${setting.key} ${setting.version}`} setting={setting} />
                  ))}
                </Stack>
              </Panel>
            ))}
          </Stack>
        )}
      </Ready>
    </Page>
  )
}

/** The part of the key before the dot is the area that has the setting; the desk's own stand first. */
function groupsOf(items: readonly SettingItem[]): Map<string, SettingItem[]> {
  const groups = new Map<string, SettingItem[]>([['workspace', []]])
  for (const item of items) {
    const area = item.key.split('.')[0] ?? ''
    groups.set(area, [...(groups.get(area) ?? []), item])
  }
  return groups
}

function titleOf(area: string, t: (key: string) => string): string {
  const key = `workspace.desk.settings.area.${area}`
  return hasWord(key) ? t(key) : area
}
