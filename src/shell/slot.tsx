import { Suspense } from 'react'
import { useCan } from './can.tsx'
import type { Slots } from './face.ts'
import { lazyPart } from './load-part.ts'
import { useRegistry } from './registry.ts'
import { Guard } from './ui/Guard.tsx'

/**
 * Shows what other areas put into this place, in their order: `<Slot name="person.overview" person={person} />`.
 * A panel that breaks says so itself and leaves the rest of the page alone.
 */
export function Slot<Name extends keyof Slots>({ name, ...rest }: { name: Name } & Slots[Name]) {
  const { panels } = useRegistry()
  const can = useCan()
  const shown = panels(name).filter((panel) => panel.can === undefined || can(panel.can))
  return shown.map((panel, index) => {
    const Part = lazyPart(panel.load)
    // `rest` is Slots[Name] without `name`, which TypeScript cannot subtract from a generic.
    // oxlint-disable-next-line typescript/consistent-type-assertions -- see above
    const props = rest as unknown as Slots[Name]
    return (
      <Guard key={index}>
        <Suspense fallback={null}>
          <Part {...props} />
        </Suspense>
      </Guard>
    )
  })
}
