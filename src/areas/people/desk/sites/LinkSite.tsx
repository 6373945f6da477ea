import { Button, Group } from '@mantine/core'
import { useWrite } from '../../../../shell/ask.ts'
import { useRegistry } from '../../../../shell/registry.ts'
import { ErrorView } from '../../../../shell/ui/ErrorView.tsx'
import { PickList } from '../../../../shell/ui/PickList.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { linkToSite } from '../../sites/link.ts'

/** Links the site that is chosen, at once; it becomes the primary one. */
export function LinkSite({ person, close }: { person: number; close: () => void }) {
  const { t } = useWords()
  const sites = useRegistry().pick('site')
  const link = useWrite<typeof linkToSite>('PUT /people/:id/sites/:site', {
    refresh: [['person'], ['site'], ['company']],
    done: close,
  })
  if (!sites) return null
  return (
    <Group align="flex-end" gap="xs" mb="sm" wrap="nowrap">
      <div style={{ flex: 1 }}>
        <PickList
          label={t('people.desk.sites.link')}
          description={t('people.desk.sites.link-says')}
          value={null}
          onChange={(option) => option && link.mutate({ id: person, site: Number(option.value) })}
          search={sites.search}
        />
        {link.error && <ErrorView error={link.error} />}
      </div>
      <Button variant="default" onClick={close}>
        {t('shell.cancel')}
      </Button>
    </Group>
  )
}
