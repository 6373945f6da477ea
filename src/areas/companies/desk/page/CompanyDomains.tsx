import { ActionIcon, Button, Group, Text, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useWrite } from '../../../../shell/ask.ts'
import { Can } from '../../../../shell/can.tsx'
import { explainProblem } from '../../../../shell/explain-problem.ts'
import { notify } from '../../../../shell/notify.ts'
import { useForm } from '../../../../shell/use-form.ts'
import { FormProblem } from '../../../../shell/ui/FormProblem.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { addDomain, removeDomain } from '../../domains.ts'
import { type Company, companyChanged } from '../company.ts'
import classes from './CompanyTree.module.css'

/** The mail domains by which new customers are sorted in; taken away at once, with a way back. */
export function CompanyDomains({ company }: { company: Company }) {
  const { t } = useWords()
  const { id, domains } = company
  const fail = { onError: (error: Error) => notify.bad(explainProblem(error, t).happened) }
  const restore = useWrite<typeof addDomain>('PUT /companies/:id/domains/:domain', { refresh: companyChanged })
  const remove = useWrite<typeof removeDomain>('DELETE /companies/:id/domains/:domain', {
    refresh: companyChanged,
    done: (_none, gone) =>
      notify.undo(t('companies.desk.domains.removed', { domain: gone.domain }), () => restore.mutate(gone, fail)),
  })
  return (
    <Panel title={t('companies.desk.domains.title')}>
      <Text size="sm" c="dimmed" mb="xs">
        {t('companies.desk.domains.says')}
      </Text>
      <ul className={classes.tree}>
        {domains.map((domain) => (
          <li key={domain} className={classes.line}>
            <span>{domain}</span>
            <Can do="manage" of={company}>
              <ActionIcon
                className={classes.far}
                variant="subtle"
                color="gray"
                size="sm"
                aria-label={t('companies.desk.domains.remove', { domain })}
                onClick={() => remove.mutate({ id, domain }, fail)}
              >
                <IconX size={14} />
              </ActionIcon>
            </Can>
          </li>
        ))}
      </ul>
      <Can do="manage" of={company}>
        <AddDomain id={id} />
      </Can>
    </Panel>
  )
}

function AddDomain({ id }: { id: number }) {
  const { t } = useWords()
  const add = useWrite<typeof addDomain>('PUT /companies/:id/domains/:domain', {
    refresh: companyChanged,
    done: () => form.clear(),
  })
  const form = useForm({ domain: '' }, add)
  return (
    <form onSubmit={form.submit(({ domain }) => ({ id, domain: domain.trim() }))}>
      <FormProblem form={form} />
      <Group gap="xs" mt="sm" align="flex-start" wrap="nowrap">
        <TextInput
          required
          size="xs"
          flex={1}
          aria-label={t('companies.desk.domains.field')}
          placeholder={t('companies.desk.domains.sample')}
          {...form.field('domain')}
        />
        <Button type="submit" size="xs" variant="default" loading={form.isSending}>
          {t('companies.desk.domains.add')}
        </Button>
      </Group>
    </form>
  )
}
