import { useState } from 'react'
import type { PickOption } from '../../../../shell/face.ts'
import type { Plan } from '../plan.ts'

export type Receivers = {
  chosen: Readonly<Record<string, PickOption | null>>
  choose: (team: string, receiver: PickOption | null) => void
}

/** Who gets what: a choice for every team with open work, so that nothing is left with nobody by oversight. */
export function useHandOver({ work }: Pick<Plan, 'work'>) {
  const [chosen, setChosen] = useState<Receivers['chosen']>({})
  const choose = (team: string, receiver: PickOption | null) => setChosen((now) => ({ ...now, [team]: receiver }))
  const choices = work.map(({ team }) => {
    const receiver = chosen[String(team?.id ?? 'none')]
    return { team: team?.id ?? null, to: receiver ? Number(receiver.value) : null }
  })
  return { receivers: { chosen, choose }, choices }
}
