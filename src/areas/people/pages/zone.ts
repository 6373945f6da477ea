type Placed = {
  timeZone: string | null
  sites: readonly { isPrimary: boolean; timeZone: string | null }[]
}

/** The zone in which somebody is: their own, else that of the place they are linked to first. */
export const zoneOf = ({ timeZone, sites }: Placed): string | null =>
  timeZone ?? sites.find((site) => site.isPrimary)?.timeZone ?? null

/** The hour of the day somewhere, 0 to 23. */
export const hourIn = (at: Date, timeZone: string): number =>
  Number(new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone }).format(at))

/** True when the clocks of both zones show the same at that moment. */
export function isSameClock(at: Date, zone: string, other: string): boolean {
  const shown = (timeZone: string) =>
    new Intl.DateTimeFormat('en', { dateStyle: 'short', timeStyle: 'short', timeZone }).format(at)
  return shown(zone) === shown(other)
}
