import { useMemo } from 'react'
import type { Picker } from '../../../../shell/face.ts'
import type { Brief } from '../use-ticket.ts'

/**
 * A picker that remembers the names it has shown, so that a chosen id can be drawn at once, before the server has
 * answered.
 */
export function useBriefs(picker: Picker | undefined) {
  return useMemo(() => {
    const names = new Map<string, string>()
    const remembering: Picker | undefined = picker && {
      name: picker.name,
      search: async (text, signal) => {
        const found = await picker.search(text, signal)
        for (const option of found) names.set(option.value, option.label)
        return found
      },
    }
    const briefOf = (value: string): Brief | null =>
      value === 'none' ? null : { id: Number(value), name: names.get(value) ?? '…' }
    return { picker: remembering, briefOf }
  }, [picker])
}
