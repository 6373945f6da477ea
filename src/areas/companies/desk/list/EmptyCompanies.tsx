import { IconArchive, IconBuilding, IconSearchOff } from '@tabler/icons-react'
import { useCan } from '../../../../shell/can.tsx'
import { EmptyState } from '../../../../shell/ui/EmptyState.tsx'
import { useWords } from '../../../../shell/words.ts'

type EmptyCompaniesProps = { why: 'filtered' | 'archived' | 'none'; showAll: () => void }

const icons = { filtered: IconSearchOff, archived: IconArchive, none: IconBuilding }

/** No rows: because nothing fits, because none is put away, or because there has never been one. */
export function EmptyCompanies({ why, showAll }: EmptyCompaniesProps) {
  const { t } = useWords()
  const can = useCan()
  const says = {
    icon: icons[why],
    title: t(`companies.desk.empty.${why}`),
    sentence: t(`companies.desk.empty.${why}-next`),
  }
  if (why === 'filtered') {
    return <EmptyState {...says} action={{ label: t('companies.desk.empty.show-all'), run: showAll }} />
  }
  if (why === 'none' && can('company.manage')) {
    return <EmptyState {...says} action={{ label: t('companies.desk.new.title'), to: '/companies/new' }} />
  }
  return <EmptyState {...says} />
}
