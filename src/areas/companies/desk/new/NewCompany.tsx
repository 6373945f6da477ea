import { Button, Group, Stack } from '@mantine/core'
import { useWrite } from '../../../../shell/ask.ts'
import type { PickOption } from '../../../../shell/face.ts'
import { notify } from '../../../../shell/notify.ts'
import { useGo } from '../../../../shell/use-address.ts'
import { useForm } from '../../../../shell/use-form.ts'
import { FormProblem } from '../../../../shell/ui/FormProblem.tsx'
import { Page } from '../../../../shell/ui/Page.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { PickList } from '../../../../shell/ui/PickList.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { createCompany } from '../../create.ts'
import { CompanyFields, type CompanyValues, emptyCompany, inputOf } from '../change/CompanyFields.tsx'
import { pickCompany } from '../pick-company.ts'

type Values = CompanyValues & { parent: PickOption | null }

/** Makes a company, alone or below another. */
export function NewCompany() {
  const { t } = useWords()
  const go = useGo()
  const create = useWrite<typeof createCompany>('POST /companies', {
    refresh: [['company']],
    done: ({ id }, { name }) => {
      notify.good(t('companies.desk.new.done', { name }))
      go(`/companies/${id}`, 'replace')
    },
  })
  const form = useForm<Values, Parameters<typeof create.mutate>[0]>({ ...emptyCompany, parent: null }, create)
  const send = form.submit(({ parent, ...values }) => ({
    ...inputOf(values),
    ...(parent && { parent: Number(parent.value) }),
  }))
  return (
    <Page
      title={t('companies.desk.new.title')}
      kind="company"
      width="text"
      crumbs={[{ label: t('companies.desk.many'), to: '/companies' }]}
    >
      <form onSubmit={send}>
        <Stack>
          <FormProblem form={form} />
          <Panel>
            <Stack>
              <CompanyFields form={form} />
              <PickList
                label={t('companies.desk.field.parent')}
                description={t('companies.desk.field.parent-says')}
                placeholder={t('companies.desk.at-top')}
                {...form.pick('parent')}
                search={pickCompany.search}
              />
            </Stack>
          </Panel>
          <Group justify="flex-end">
            <Button variant="default" onClick={() => go('/companies')}>
              {t('shell.cancel')}
            </Button>
            <Button type="submit" loading={form.isSending}>
              {t('companies.desk.new.action')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Page>
  )
}
