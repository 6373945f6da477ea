import { IconPoint } from '@tabler/icons-react'
import { createElement } from 'react'
import type { Icon } from '../face.ts'

const icons = new Map<string, Icon>()

/** Gives a kind of record its icon; faces do this with `kinds`. */
export function registerKindIcon(kind: string, icon: Icon): void {
  icons.set(kind, icon)
}

/** The icon of a kind of record, the same everywhere. Says nothing to screen readers: words stand beside it. */
export function KindIcon({ kind, size = 16 }: { kind: string; size?: number }) {
  return (
    <span aria-hidden style={{ display: 'inline-flex', flex: 'none' }}>
      {createElement(icons.get(kind) ?? IconPoint, { size, stroke: 1.6 })}
    </span>
  )
}
