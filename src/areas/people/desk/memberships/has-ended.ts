/** @returns whether a dated membership lies behind us at that moment */
export const hasEnded = ({ endsAt }: { endsAt: string | null }, now: Date): boolean =>
  endsAt !== null && new Date(endsAt).getTime() <= now.getTime()
