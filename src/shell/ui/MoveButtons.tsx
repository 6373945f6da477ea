import { ActionIcon } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { MouseEvent } from 'react'

type MoveButtonsProps = {
  /** Translated, with the name of what moves: "Move Work up". */
  up: string
  down: string
  /** Nothing: it is the first, or the last. */
  onUp?: (() => void) | undefined
  onDown?: (() => void) | undefined
}

/** Moves one of several in their order, by mouse and keyboard alike. The focus goes along. */
export function MoveButtons({ up, down, onUp, onDown }: MoveButtonsProps) {
  const keepFocus = (run: (() => void) | undefined) => (event: MouseEvent<HTMLElement>) => {
    const button = event.currentTarget
    run?.()
    requestAnimationFrame(() => button.focus())
  }
  return (
    <>
      <ActionIcon aria-label={up} aria-disabled={!onUp} opacity={onUp ? 1 : 0.35} onClick={keepFocus(onUp)}>
        <IconArrowUp size={16} stroke={1.6} />
      </ActionIcon>
      <ActionIcon aria-label={down} aria-disabled={!onDown} opacity={onDown ? 1 : 0.35} onClick={keepFocus(onDown)}>
        <IconArrowDown size={16} stroke={1.6} />
      </ActionIcon>
    </>
  )
}
