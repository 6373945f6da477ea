import { Anchor, type AnchorProps } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react'
import { splitAddress } from '../address.ts'

type Plain = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & {
  /** Address inside this face, with query if need be: `/tickets?status=open`. */
  to: string
  ref?: Ref<HTMLAnchorElement>
}

const exactly = { exact: true, includeSearch: false }

/** A link without looks of its own, to give to others: `<Button component={GoLink} to="/tickets/new">`. */
export function GoLink({ to, ...rest }: Plain) {
  // Of its own the router calls a link current on every page below it, too.
  return <Link {...splitAddress(to)} activeOptions={exactly} {...rest} />
}

/** A link in a sentence or a list: `<Go to={`/people/${id}`}>Ana</Go>`. */
export function Go({ to, children, ...rest }: AnchorProps & Plain & { children: ReactNode }) {
  return (
    <Anchor component={GoLink} to={to} {...rest}>
      {children}
    </Anchor>
  )
}
