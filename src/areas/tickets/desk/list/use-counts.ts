import { useRead } from '../../../../shell/ask.ts'
import { useWords } from '../../../../shell/words.ts'
import type { ticketCounts } from '../../counts.ts'

const cap = 1000

/** The numbers beside the standing views. */
export const useCounts = () => useRead<typeof ticketCounts>(['ticket', 'list', 'counts'], 'GET /ticket-counts', {}).data

/** For the navigation: how much of the open work is one's own. */
export const useOpenCount = (): number | undefined => useCounts()?.mine

/** A count in words: beyond a thousand the server stops counting. */
export function useCountText(): (count: number | undefined) => string | undefined {
  const { t, language } = useWords()
  return (count) => {
    if (count === undefined) return undefined
    const shown = Math.min(count, cap).toLocaleString(language)
    return count > cap ? t('tickets.desk.list.over', { count: shown }) : shown
  }
}
