import { UnstyledButton } from '@mantine/core'
import { type MouseEvent, type ReactNode, useId, useRef } from 'react'
import classes from './DropDown.module.css'

type DropDownProps = {
  /** What the button says to screen readers when its face is a picture. */
  label: string
  button: ReactNode
  className?: string
  children: ReactNode
}

/**
 * A box under a button of the header, on the browser's own popover: closes with Escape and a click elsewhere.
 * Choosing a link or a button inside closes it too, unless that is marked `data-stays`.
 */
export function DropDown({ label, button, className, children }: DropDownProps) {
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const choose = (event: MouseEvent) => {
    const chosen = event.target instanceof Element ? event.target.closest('a, button, [data-stays]') : null
    if (chosen && !chosen.closest('[data-stays]')) box.current?.hidePopover()
  }
  return (
    <>
      <UnstyledButton aria-label={label} className={className} popoverTarget={id}>
        {button}
      </UnstyledButton>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- hears the clicks of what is inside, which keys make too */}
      <div ref={box} id={id} popover="auto" className={classes.box} onClick={choose}>
        {children}
      </div>
    </>
  )
}
