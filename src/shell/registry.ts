import { createContext, useContext } from 'react'
import type { Action, Face, FaceName, Finder, NavEntry, PageEntry, Panel, Picker, Slots } from './face.ts'

/** Everything the areas added to this face, put together once at the start. */
export type Registry = {
  face: FaceName
  nav: NavEntry[]
  menu: NavEntry[]
  pages: PageEntry[]
  actions: Action[]
  finders: Finder[]
  /** Nothing when no area of this face brings records of that kind. */
  pick: (kind: string) => Picker | undefined
  panels: <Name extends keyof Slots>(name: Name) => Panel<Slots[Name]>[]
}

/** @throws Error when two areas claim one path or one action key */
export function makeRegistry(face: FaceName, faces: readonly Face[]): Registry {
  const all = <Part>(part: (each: Face) => Part[] | undefined) => faces.flatMap((each) => part(each) ?? [])
  const pages = all((each) => each.pages)
  const picks = new Map(faces.flatMap((each) => Object.entries(each.picks ?? {})))
  const actions = all((each) => each.actions)
  refuseTwice(pages.map((page) => page.path))
  refuseTwice(actions.map((action) => action.key))
  return {
    face,
    nav: all((each) => each.nav).sort(byOrder),
    menu: all((each) => each.menu).sort(byOrder),
    pages,
    actions,
    finders: all((each) => each.finders),
    pick: (kind) => picks.get(kind),
    panels: (name) => faces.flatMap((each) => each.slots?.[name] ?? []).sort(byOrder),
  }
}

const byOrder = (one: { order: number }, other: { order: number }) => one.order - other.order

function refuseTwice(names: string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new Error(`two areas claim ${twice}`)
}

export const RegistryContext = createContext<Registry>(makeRegistry('desk', []))

export const useRegistry = () => useContext(RegistryContext)
