/** The person whose staff role is shown, as their page hands them over. */
export type Appointed = {
  id: number
  name: string
  can: Readonly<Record<string, boolean>>
  staff: { role: { id: number; name: string; rank: number }; startsAt: string; endsAt: string | null } | null
  deactivatedAt: string | null
}
