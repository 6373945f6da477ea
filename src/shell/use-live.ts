import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { createContext, useContext, useEffect, useState } from 'react'
import { currentHat } from './hat.ts'
import { type Hint, touches } from './hint.ts'
import { type Ears, type Line, type Live, type LiveState, openLive } from './live.ts'
import { meKey } from './me.ts'

const gatherMilliseconds = 120

export const LiveContext = createContext<{ live: Live | null; state: LiveState }>({ live: null, state: 'away' })

/** Whether the screen keeps itself up to date, for the sign in the header. */
export const useLiveState = () => useContext(LiveContext).state

/** Opens the live stream while somebody is signed in, and lets its hints refresh what is shown. */
export function useOpenLive(isSignedIn: boolean) {
  const client = useQueryClient()
  const [live, setLive] = useState<Live | null>(null)
  const [state, setState] = useState<LiveState>('connecting')
  useEffect(() => {
    if (!isSignedIn) return
    const opened = openLive({ open: openSocket, later, random: Math.random })
    opened.onState(setState)
    opened.onReturn(() => void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== meKey[0] }))
    opened.onRefused(() => void client.invalidateQueries({ queryKey: meKey }))
    opened.onHint(gather(client))
    // oxlint-disable-next-line react/set-state-in-effect -- the stream is opened by this very effect
    setLive(opened)
    return () => opened.close()
  }, [client, isSignedIn])
  return { live, state }
}

// A WebSocket carries no headers of ours, so the hat goes into the address.
function openSocket({ opened, heard, closed }: Ears): Line {
  const hat = currentHat()
  const query = hat ? `?hat=${encodeURIComponent(hat)}` : ''
  const socket = new WebSocket(
    `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/api/v1/live${query}`,
  )
  socket.addEventListener('open', opened)
  socket.addEventListener('message', (event) => heard(event.data))
  socket.addEventListener('close', (event) => closed(event.code))
  return socket
}

function later(run: () => void, milliseconds: number) {
  const timer = setTimeout(run, milliseconds)
  return () => clearTimeout(timer)
}

// A bulk change sends a hint a record: they are gathered, so that a list is read again once.
function gather(client: QueryClient) {
  let waiting: Hint[] = []
  const refresh = () => {
    const hints = waiting
    waiting = []
    void client.invalidateQueries({ predicate: (query) => hints.some((hint) => touches(hint, query.queryKey)) })
  }
  return (hint: Hint) => {
    if (waiting.length === 0) setTimeout(refresh, gatherMilliseconds)
    waiting.push(hint)
  }
}
