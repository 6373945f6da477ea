import { Button, Stack, Table, Text } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useRead } from '../../../../shell/ask.ts'
import { useMe } from '../../../../shell/me.ts'
import { useParam } from '../../../../shell/use-address.ts'
import { DateText } from '../../../../shell/ui/DateText.tsx'
import { FactList } from '../../../../shell/ui/FactList.tsx'
import { NotFoundView } from '../../../../shell/ui/NotFoundView.tsx'
import { Page } from '../../../../shell/ui/Page.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { Ready } from '../../../../shell/ui/Ready.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { readErasure } from '../../erasure/list-erasures.ts'
import classes from './CertificatePage.module.css'
import { useTableName } from './use-table-name.ts'

const deeds = ['removed', 'blanked', 'changed', 'files'] as const

/** What was erased, record kind by record kind, when, and at whose word; to be printed. It tells nothing of the person. */
export function CertificatePage() {
  const id = useParam('id')
  return /^[1-9]\d{0,14}$/.test(id) ? <Certificate id={Number(id)} /> : <NotFoundView />
}

function Certificate({ id }: { id: number }) {
  const { t, language } = useWords()
  const { workspace } = useMe()
  const nameOf = useTableName()
  const query = useRead<typeof readErasure>(['erasure', id], 'GET /erasures/:id', { id })
  return (
    <Ready query={query}>
      {(erasure) => (
        <Page
          title={t('leaving.desk.certificate.title', { number: erasure.id })}
          kind="erasure"
          crumbs={[{ label: t('leaving.desk.erasures.title'), to: '/erasures' }]}
          lead={t(`leaving.desk.certificate.says-${erasure.state}`, { workspace: workspace.name })}
          actions={
            erasure.state === 'done' && (
              <Button
                variant="default"
                className={classes.button}
                leftSection={<IconPrinter size={16} />}
                onClick={() => window.print()}
              >
                {t('leaving.desk.certificate.print')}
              </Button>
            )
          }
        >
          <Stack gap="md">
            <Panel>
              <FactList
                facts={[
                  { label: t('leaving.desk.certificate.person'), value: `#${erasure.person}` },
                  {
                    label: t('leaving.desk.certificate.reason'),
                    value: t(`leaving.desk.certificate.by-${erasure.reason}`),
                  },
                  {
                    label: t('leaving.desk.certificate.asked-at'),
                    value: <DateText at={erasure.askedAt} as="exact" />,
                  },
                  { label: t('leaving.desk.certificate.asked-by'), value: erasure.askedBy?.name },
                  { label: t('leaving.desk.certificate.due-at'), value: <DateText at={erasure.dueAt} as="exact" /> },
                  {
                    label: t('leaving.desk.certificate.ended-at'),
                    value: erasure.endedAt && <DateText at={erasure.endedAt} as="exact" />,
                  },
                  { label: t('leaving.desk.certificate.ended-by'), value: erasure.endedBy?.name },
                ]}
              />
            </Panel>
            {Object.keys(erasure.counts).length > 0 && (
              <Panel title={t('leaving.desk.certificate.what')}>
                <Table.ScrollContainer minWidth={420}>
                  <Table>
                    <Table.Thead>
                      <Table.Tr>
                        <Table.Th>{t('leaving.desk.erase.records')}</Table.Th>
                        {deeds.map((deed) => (
                          <Table.Th key={deed} ta="end">
                            {t(`leaving.desk.deed.${deed}`)}
                          </Table.Th>
                        ))}
                      </Table.Tr>
                    </Table.Thead>
                    <Table.Tbody>
                      {Object.entries(erasure.counts).map(([table, count]) => (
                        <Table.Tr key={table}>
                          <Table.Td>{nameOf(table)}</Table.Td>
                          {deeds.map((deed) => (
                            <Table.Td key={deed} ta="end">
                              {count[deed] === 0 ? '' : count[deed].toLocaleString(language)}
                            </Table.Td>
                          ))}
                        </Table.Tr>
                      ))}
                    </Table.Tbody>
                  </Table>
                </Table.ScrollContainer>
                <Text size="sm" c="dimmed" mt="sm">
                  {t('leaving.desk.certificate.limits')}
                </Text>
              </Panel>
            )}
          </Stack>
        </Page>
      )}
    </Ready>
  )
}
