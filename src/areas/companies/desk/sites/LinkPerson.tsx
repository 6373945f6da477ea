import { Button, Group } from '@mantine/core'
import { useWrite } from '../../../../shell/ask.ts'
import { notify } from '../../../../shell/notify.ts'
import { useRegistry } from '../../../../shell/registry.ts'
import { ErrorView } from '../../../../shell/ui/ErrorView.tsx'
import { PickList } from '../../../../shell/ui/PickList.tsx'
import { useWords } from '../../../../shell/words.ts'
import { type Site, siteChanged } from '../company.ts'
import type { LinkToSite } from '../people/endpoints.ts'

/** Links whoever is chosen, at once; the site becomes their primary one. */
export function LinkPerson({ site, close }: { site: Site; close: () => void }) {
  const { t } = useWords()
  const people = useRegistry().pick('person')
  const link = useWrite<LinkToSite>('PUT /people/:id/sites/:site', {
    refresh: siteChanged,
    done: () => {
      notify.good(t('companies.desk.sites.person-linked'))
      close()
    },
  })
  if (!people) return null
  return (
    <Group align="flex-end" gap="xs" mb="sm" wrap="nowrap">
      <div style={{ flex: 1 }}>
        <PickList
          label={t('companies.desk.sites.link-person')}
          description={t('companies.desk.sites.link-says')}
          value={null}
          onChange={(option) => option && link.mutate({ id: Number(option.value), site: site.id })}
          search={people.search}
        />
        {link.error && <ErrorView error={link.error} />}
      </div>
      <Button variant="default" onClick={close}>
        {t('shell.cancel')}
      </Button>
    </Group>
  )
}
