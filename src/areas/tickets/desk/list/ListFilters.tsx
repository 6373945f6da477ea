import { useCan } from '../../../../shell/can.tsx'
import { useRegistry } from '../../../../shell/registry.ts'
import { type Filter, FilterChips } from '../../../../shell/ui/FilterChips.tsx'
import { SearchField } from '../../../../shell/ui/SearchField.tsx'
import { useWords } from '../../../../shell/words.ts'
import { allPriorities, allStates } from '../state-tone.ts'
import classes from './ListFilters.module.css'
import type { ListAddress } from './views.ts'

type ListFiltersProps = {
  address: ListAddress
  choose: (key: string, value: string) => void
  type: (q: string) => void
}

/** Search and filters of the queue. */
export function ListFilters({ address, choose, type }: ListFiltersProps) {
  const { t } = useWords()
  const { pick } = useRegistry()
  const can = useCan()
  const nobody = { value: 'none', label: t('tickets.desk.nobody') }
  const filters: Filter[] = [
    {
      key: 'state',
      label: t('tickets.desk.field.state'),
      value: some(address.state),
      options: allStates.map((state) => ({ value: state, label: t(`tickets.desk.state.${state}`) })),
    },
    {
      key: 'priority',
      label: t('tickets.desk.field.priority'),
      value: some(address.priority),
      options: allPriorities.map((each) => ({ value: each, label: t(`tickets.desk.priority.${each}`) })),
    },
    {
      key: 'team',
      label: t('tickets.desk.field.team'),
      value: some(address.team),
      options: [{ value: 'none', label: t('tickets.desk.no-team') }],
      pick: pick('team'),
    },
    {
      key: 'assignee',
      label: t('tickets.desk.field.assignee'),
      value: some(address.assignee),
      options: [{ value: 'me', label: t('tickets.desk.me') }, nobody],
      pick: pick('staff'),
    },
    {
      key: 'requester',
      label: t('tickets.desk.field.requester'),
      value: some(address.requester),
      pick: pick('person'),
    },
    { key: 'company', label: t('tickets.desk.field.company'), value: some(address.company), pick: pick('company') },
    { key: 'site', label: t('tickets.desk.field.site'), value: some(address.site), pick: pick('site') },
    {
      key: 'service',
      label: t('tickets.desk.field.service'),
      value: some(address.service),
      pick: can('service.view') ? pick('service') : undefined,
    },
  ]
  const shown = filters
    .filter((filter) => filter.options || filter.pick)
    .map((filter) => ({ ...filter, single: true as const }))
  return (
    <div className={classes.filters}>
      <SearchField label={t('tickets.desk.list.search')} value={address.q} onChange={type} />
      <FilterChips filters={shown} onChange={(key, value) => choose(key, value[0] ?? '')} />
    </div>
  )
}

const some = (value: string) => (value === '' ? [] : [value])
