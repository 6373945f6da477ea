import { Stack, Text } from '@mantine/core'
import { useWrite } from '../../../../shell/ask.ts'
import { notify } from '../../../../shell/notify.ts'
import { ConfirmStep } from '../../../../shell/ui/ConfirmStep.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { archiveCompany, restoreCompany } from '../../archive.ts'
import { companyChanged, useBranch } from '../company.ts'
import { BranchSentence } from './BranchSentence.tsx'

type ArchiveCompanyProps = { company: { id: number; name: string }; close: () => void }

/** Puts a company away with all below it, after saying what that means. */
export function ArchiveCompany({ company, close }: ArchiveCompanyProps) {
  const { t } = useWords()
  const { id, name } = company
  const below = useBranch(id).data?.below ?? 0
  const restore = useWrite<typeof restoreCompany>('DELETE /companies/:id/archival', { refresh: companyChanged })
  const archive = useWrite<typeof archiveCompany>('POST /companies/:id/archival', {
    refresh: companyChanged,
    done: ({ companies }) => {
      const sentence = t('companies.desk.archive.done', { name, count: companies })
      // A whole branch comes back company by company, from the top down.
      if (companies === 1) notify.undo(sentence, () => restore.mutate({ id }))
      else notify.good(sentence)
      close()
    },
  })
  return (
    <ConfirmStep
      isOpen
      close={close}
      title={t('companies.desk.archive.title', { name })}
      sentence={
        <Stack gap="xs">
          <BranchSentence id={id} of="archive" />
          <Text size="sm" c="dimmed">
            {t('companies.desk.archive.says')}
          </Text>
        </Stack>
      }
      action={t('companies.desk.archive.action')}
      run={() => archive.mutate({ id, below: below > 0 })}
      isRunning={archive.isPending}
      error={archive.error}
    />
  )
}
