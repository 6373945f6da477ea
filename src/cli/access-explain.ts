import { personByAddress } from '../areas/people/address.ts'
import { personIdByCode } from '../areas/people/person.ts'
import type { Access } from '../kernel/access.ts'
import type { App } from '../kernel/app.ts'
import type { Product } from '../kernel/area.ts'
import { explainFor, reasonShape } from '../kernel/explain.ts'
import { Failure } from '../kernel/errors.ts'
import { system } from '../kernel/me.ts'
import type { Reason } from '../kernel/rule.ts'
import { type Command, UsageError } from './command.ts'
import { makeLog } from './log.ts'
import { open, placeOf } from './open.ts'

/** Why somebody can or cannot do something, from the same rule that decides it. */
export const accessExplain: Command = {
  name: 'access explain',
  usage: 'access explain [--json] PERSON ACTION KIND ID (as in: access explain ana@acme.example reply ticket 12)',
  says: 'Tells why a person (by code or address) can or cannot do something with a record.',
  options: { json: { type: 'boolean' } },
  async run({ values, files, env, print }) {
    const [who = '', action = '', kind = '', id = ''] = files
    if (files.length !== 4 || !/^[1-9]\d{0,14}$/.test(id)) throw new UsageError(`Usage: foyer ${accessExplain.usage}`)
    const { app, close } = await open(env, placeOf(env), makeLog())
    try {
      const access = accessOf(app, kind)
      const person = (await personIdByCode(app.db, who)) ?? (await personByAddress(app.db, who))?.id
      if (person === undefined) throw new UsageError(`Nobody has the code or address "${who}".`)
      const asking = { app, db: app.db, me: system(app.clock()), input: {}, now: app.clock() }
      const answer = await explainFor(access, asking, action, Number(id), person, undefined).catch((error: unknown) => {
        // Whoever runs commands may know what there is not.
        throw error instanceof Failure && error.kind === 'not-found'
          ? new UsageError(`There is no ${kind} ${id}.`)
          : error
      })
      if (!answer) throw new UsageError(`There is no ${kind} ${id}.`)
      if (values['json']) print(JSON.stringify({ person: who, kind, id: Number(id), ...answer }))
      else {
        print(
          `${who} ${answer.holds ? 'can' : 'cannot'} ${action} ${kind} ${id}${answer.hat ? ` (as ${answer.hat})` : ''}:`,
        )
        for (const line of linesOf(reasonShape.parse(answer.reason), app)) print(line)
      }
      return 0
    } finally {
      await close()
    }
  },
}

// oxlint-disable-next-line typescript/no-explicit-any -- accesses of every table
function accessOf(app: Product, kind: string): Access<any, any> {
  const all = new Map(app.areas.flatMap((area) => Object.entries(area.accesses ?? {})))
  const found = all.get(kind)
  if (!found) throw new UsageError(`There is no kind "${kind}": use one of ${[...all.keys()].join(', ')}.`)
  return found
}

function linesOf(reason: Reason, app: App, depth = 1): string[] {
  const says = reason.says ? app.words(reason.says) : app.words(`kernel.reason.${reason.kind}`)
  const by = reason.by ? ` — ${reason.by.name.includes('.') ? app.words(reason.by.name) : reason.by.name}` : ''
  return [
    `${'  '.repeat(depth)}${reason.holds ? '✓' : '✗'} ${says}${by}`,
    ...(reason.of ?? []).flatMap((part) => linesOf(part, app, depth + 1)),
  ]
}
