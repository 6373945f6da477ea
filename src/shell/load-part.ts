import { type FunctionComponent, lazy } from 'react'
import type { Loaded } from './face.ts'

/** @returns the one component that a module exports */
export function componentOf<Props>(module: Loaded<Props>): FunctionComponent<Props> {
  const component = module.default ?? Object.values(module)[0]
  if (!component) throw new Error('a page or panel file exports its component')
  return component
}

const kept = new WeakMap<() => unknown, unknown>()

/** A component that comes when it is first shown; the same one for the same loader. */
export function lazyPart<Props>(load: () => Promise<Loaded<Props>>): FunctionComponent<Props> {
  const made = kept.get(load) ?? lazy(async () => ({ default: componentOf(await load()) }))
  kept.set(load, made)
  // A lazy component takes the props of what it loads; the map forgets which these are.
  // oxlint-disable-next-line typescript/consistent-type-assertions -- see above
  return made as FunctionComponent<Props>
}
