import { type Hint, readHint } from './hint.ts'

export type LiveState = 'connecting' | 'live' | 'away'

/** What a line to the server tells. */
export type Ears = { opened: () => void; heard: (message: unknown) => void; closed: (code: number) => void }
export type Line = { send: (text: string) => void; close: () => void }

type LiveOptions = {
  open: (ears: Ears) => Line
  /** Runs later; gives the way to call it off. */
  later: (run: () => void, milliseconds: number) => () => void
  random: () => number
}

export type Live = {
  /** Tells the others something small (who is looking, who is typing); dropped while away. */
  tell: (message: object) => void
  onHint: (then: (hint: Hint) => void) => () => void
  onState: (then: (state: LiveState) => void) => () => void
  /** Called when hints may have been missed: everything shown should be read again. */
  onReturn: (then: () => void) => () => void
  /** The server ended the stream because the session or the hat is spent (close code 4401). */
  onRefused: (then: () => void) => () => void
  close: () => void
}

const refusedCode = 4401

/**
 * Milliseconds until the next try: doubling from one second to half a minute, then spread over the second half,
 * so that a server that starts again is not met by everyone at once.
 */
export function backoff(tries: number, random: () => number): number {
  const longest = Math.min(1000 * 2 ** tries, 30_000)
  return Math.round(longest / 2 + (random() * longest) / 2)
}

/** Holds the live stream open, however often it breaks. */
export function openLive({ open, later, random }: LiveOptions): Live {
  const hints = makeSubject<Hint>()
  const states = makeSubject<LiveState>()
  const returns = makeSubject<undefined>()
  const refusals = makeSubject<undefined>()
  let tries = 0
  let wasLive = false
  let isLive = false
  let isClosed = false
  let line: Line | null = null
  let callOff = () => {}

  const connect = () => {
    states.tell('connecting')
    line = open({
      opened: () => {
        tries = 0
        isLive = true
        states.tell('live')
        if (wasLive) returns.tell(undefined)
        wasLive = true
      },
      heard: (message) => {
        const hint = readHint(message)
        if (hint) hints.tell(hint)
      },
      closed: (code) => {
        line = null
        isLive = false
        if (isClosed) return
        states.tell('away')
        if (code === refusedCode) refusals.tell(undefined)
        callOff = later(connect, backoff(tries, random))
        tries += 1
      },
    })
  }
  connect()

  return {
    tell: (message) => {
      if (isLive) line?.send(JSON.stringify(message))
    },
    onHint: hints.subscribe,
    onState: states.subscribe,
    onReturn: returns.subscribe,
    onRefused: refusals.subscribe,
    close: () => {
      isClosed = true
      callOff()
      line?.close()
    },
  }
}

function makeSubject<Value>() {
  const listeners = new Set<(value: Value) => void>()
  return {
    tell: (value: Value) => {
      for (const listener of listeners) listener(value)
    },
    subscribe: (listener: (value: Value) => void) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}
