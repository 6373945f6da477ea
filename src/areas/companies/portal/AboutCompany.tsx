import { Anchor, Text } from '@mantine/core'
import { useRead } from '../../../shell/ask.ts'
import { FactList } from '../../../shell/ui/FactList.tsx'
import { KindIcon } from '../../../shell/ui/KindIcon.tsx'
import { Panel } from '../../../shell/ui/Panel.tsx'
import { Ready } from '../../../shell/ui/Ready.tsx'
import { useWords } from '../../../shell/words.ts'
import type { readCompanyForPortal } from '../for-portal/read.ts'
import classes from './Colleagues.module.css'
import type { ReadContacts } from './endpoints.ts'

/** How to reach the company, whom to agree levels with, and its sites. */
export function AboutCompany({ id }: { id: number }) {
  const { t } = useWords()
  const company = useRead<typeof readCompanyForPortal>(['company', id], 'GET /portal/companies/:id', { id })
  const contacts = useRead<ReadContacts>(['company', id, 'contacts'], 'GET /portal/companies/:id/contacts', { id })
  return (
    <Ready query={company}>
      {({ website, email, phone, address, details, sites }) => (
        <>
          <Panel title={t('companies.portal.about')}>
            <FactList
              facts={[
                { label: t('companies.portal.account-manager'), value: contacts.data?.accountManager?.name },
                { label: t('companies.portal.primary'), value: contacts.data?.primary?.name },
                { label: t('companies.portal.billing'), value: contacts.data?.billing?.name },
                {
                  label: t('companies.portal.website'),
                  value: website && (
                    <Anchor href={website} target="_blank" rel="noreferrer">
                      {website.replace(/^https?:\/\//, '')}
                    </Anchor>
                  ),
                },
                { label: t('companies.portal.email'), value: email },
                { label: t('companies.portal.phone'), value: phone },
                { label: t('companies.portal.address'), value: address && <Lines text={address} /> },
              ]}
            />
            {details !== '' && <Lines text={details} mt="sm" />}
            <Text size="sm" c="dimmed" mt="sm">
              {t('companies.portal.agree')}
            </Text>
          </Panel>
          <Panel title={t('companies.portal.sites')}>
            {sites.length === 0 && (
              <Text size="sm" c="dimmed">
                {t('companies.portal.no-sites')}
              </Text>
            )}
            <ul className={classes.list}>
              {sites.map((site) => (
                <li key={site.id} className={classes.line}>
                  <KindIcon kind="site" size={18} />
                  <div className={classes.who}>
                    {site.name}
                    <div className={classes.soft}>{[site.address, site.timeZone].filter(Boolean).join(' · ')}</div>
                  </div>
                </li>
              ))}
            </ul>
          </Panel>
        </>
      )}
    </Ready>
  )
}

function Lines({ text, mt }: { text: string; mt?: string }) {
  return (
    <Text component="div" mt={mt} style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
      {text}
    </Text>
  )
}
