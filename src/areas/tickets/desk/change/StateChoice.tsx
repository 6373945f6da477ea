import { SegmentedControl } from '@mantine/core'
import { useWords } from '../../../../shell/words.ts'
import type { State } from '../../ticket.ts'
import { allStates } from '../state-tone.ts'

type StateChoiceProps = { value: State | null; onChange: (state: State) => void }

/** The states one can put a ticket into; new is where it begins, not where it is put. */
export function StateChoice({ value, onChange }: StateChoiceProps) {
  const { t } = useWords()
  const offered = allStates.filter((state) => state !== 'new')
  return (
    <SegmentedControl
      fullWidth
      aria-label={t('tickets.desk.field.state')}
      data={offered.map((state) => ({ value: state, label: t(`tickets.desk.state.${state}`) }))}
      value={value ?? ''}
      onChange={(chosen) => {
        const state = offered.find((each) => each === chosen)
        if (state) onChange(state)
      }}
    />
  )
}
