import type { Dice } from './dice.ts'
import { personOf } from './people.ts'
import type { Planned } from './plan.ts'
import type { Turn } from './stories/story.ts'
import { storyWords } from './stories/words.ts'

export type Told = { subject: string; messages: { by: Turn['by']; text: string; at: Date }[]; endedAt: Date | null }

const MINUTE = 60_000

/** Puts a planned ticket into words: as far as its state has come, with the time of each message. */
export function tell(dice: Dice, ticket: Planned, now: Date): Told {
  const words = wordsFor(dice, ticket)
  const say = (text: string) => fillIn(text, dice, words)
  const subject = say(ticket.story.subject)
  const turns = soFar(dice, ticket)
  const times = timesOf(dice, turns, ticket, now)
  const messages = turns.map(({ by, text }, at) => ({ by, text: say(text), at: times[at] ?? ticket.createdAt }))
  return {
    subject: subject.charAt(0).toUpperCase() + subject.slice(1),
    messages,
    endedAt: isEnded(ticket) ? (times.at(-1) ?? null) : null,
  }
}

const isEnded = ({ state }: Planned) => state === 'solved' || state === 'closed'

/** New: the question alone. Open: the customer spoke last. Pending and on hold: staff did. Ended: all of it. */
function soFar(dice: Dice, { state, story }: Planned): readonly Turn[] {
  const { talk } = story
  if (state === 'solved' || state === 'closed') return talk
  if (state === 'new') return talk.slice(0, 1)
  const last = talk.flatMap((turn, at) =>
    turn.by === (state === 'open' ? 'customer' : 'agent') && at < talk.length - 1 ? [at] : [],
  )
  const until = talk.slice(0, 1 + (last.length > 0 ? dice.pick(last) : talk.length - 1))
  return state === 'on-hold'
    ? [
        ...until,
        { by: 'note', text: '[Waits for {supplier}.|On hold until {weekday}, {supplier} has to answer first.]' },
      ]
    : until
}

/** Minutes to hours apart, pressed together where there is less time than that; the last time is that of the end. */
function timesOf(dice: Dice, turns: readonly Turn[], { createdAt }: Planned, now: Date): Date[] {
  const gaps = turns.map(({ by }, at) =>
    at === 0 ? 0 : by === 'customer' ? dice.between(12, 20 * 60) : dice.between(6, 5 * 60),
  )
  const whole = gaps.reduce((sum, gap) => sum + gap, 0) + dice.between(5, 3 * 24 * 60)
  const room = Math.max(1, (now.getTime() - createdAt.getTime()) / MINUTE - 3)
  const pressed = Math.min(1, (room * dice.between(70, 99)) / 100 / whole)
  let minutes = 0
  const times = gaps.map((gap) => new Date(createdAt.getTime() + Math.round((minutes += gap) * pressed * MINUTE)))
  return [...times, new Date(createdAt.getTime() + Math.round(whole * pressed * MINUTE))]
}

type Words = ReadonlyMap<string, string>

function wordsFor(dice: Dice, ticket: Planned): Words {
  const entries = Object.entries(storyWords).map(([word, choices]): [string, string] => [
    word,
    dice.pick<string>(choices),
  ])
  const called = (key: string) => personOf(key).name.split(' ')[0] ?? ''
  return new Map([...entries, ['requester', called(ticket.requester)], ['agent', called(ticket.assignee ?? 'ana')]])
}

/** Chooses one of each `[a|b]` and fills `{word}` in. */
const fillIn = (text: string, dice: Dice, words: Words): string =>
  text
    .replace(/\[([^\]]+)\]/g, (_, choices: string) => dice.pick(choices.split('|')))
    .replace(/\{(\w+)\}/g, (_, word: string) => words.get(word) ?? word)
