import { useWords } from '../../../../shell/words.ts'
import type { Reason } from '../service.ts'

/** Why somebody has a service, in a few words for each way: "own, through Acme (at Labs), by the group Pilots". */
export function Because({ reasons, person }: { reasons: readonly Reason[]; person: number }) {
  const { t, language } = useWords()
  const list = new Intl.ListFormat(language, { type: 'conjunction' })
  return list.format(
    reasons.map(({ holder, through }) => {
      if (holder.kind === 'person' && holder.id === person) return t('services.desk.because.own')
      const values = { name: holder.name, through: through?.name ?? '' }
      return t(through ? 'services.desk.because.company-below' : `services.desk.because.${holder.kind}`, values)
    }),
  )
}
