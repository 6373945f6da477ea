import { Stack, Text } from '@mantine/core'
import { useRead } from '../../../../shell/ask.ts'
import { Slot } from '../../../../shell/slot.tsx'
import { useParam } from '../../../../shell/use-address.ts'
import { NotFoundView } from '../../../../shell/ui/NotFoundView.tsx'
import { Page } from '../../../../shell/ui/Page.tsx'
import { Ready } from '../../../../shell/ui/Ready.tsx'
import { StatusBadge } from '../../../../shell/ui/StatusBadge.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { readForm } from '../../read.ts'
import { Designer } from '../design/Designer.tsx'
import type { Form } from '../form.ts'
import { FormActions } from './FormActions.tsx'
import { FormerFields } from './FormerFields.tsx'
import { MigrateFields } from './MigrateFields.tsx'

/** One form: what it asks, as it is designed and as it will look. */
export function FormPage() {
  const id = useParam('id')
  return /^[1-9]\d{0,14}$/.test(id) ? <OneForm id={Number(id)} /> : <NotFoundView />
}

function OneForm({ id }: { id: number }) {
  const query = useRead<typeof readForm>(['form', id], 'GET /forms/:id', { id })
  return <Ready query={query}>{(form) => <FormView form={form} />}</Ready>
}

function FormView({ form }: { form: Form }) {
  const { t } = useWords()
  const isCustom = form.customKind !== null
  const kinds = form.kinds.map((kind) => t(`forms.desk.kind.${kind}`)).join(', ')
  return (
    <Page
      title={isCustom ? t('forms.desk.custom.of', { kinds }) : form.title}
      kind="form"
      crumbs={[
        isCustom
          ? { label: t('forms.desk.custom.many'), to: '/custom-fields' }
          : { label: t('forms.desk.many'), to: '/forms' },
      ]}
      aside={
        <>
          {!form.isActive && <StatusBadge>{t('forms.desk.not-active')}</StatusBadge>}
          {form.inPortal && <StatusBadge tone="news">{t('forms.desk.in-portal')}</StatusBadge>}
        </>
      }
      lead={[isCustom ? t('forms.desk.custom.lead') : kinds, form.category].filter(Boolean).join(' · ')}
      actions={isCustom ? <MigrateFields form={form} /> : <FormActions form={form} />}
    >
      <Stack>
        {!form.takesFields && (
          <Text size="sm" c="dimmed">
            {t('forms.desk.custom.closed')}
          </Text>
        )}
        <Designer key={form.id} form={form} />
        <FormerFields form={form} />
        <Slot name="record.history" kind="form" id={form.id} />
      </Stack>
    </Page>
  )
}
