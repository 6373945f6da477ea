import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router'
import type { ComponentType, FunctionComponent, ReactNode } from 'react'
import { parseSearch, writeSearch } from './address.ts'
import type { PageEntry } from './face.ts'
import { Guarded } from './guarded.tsx'
import { componentOf } from './load-part.ts'
import { ErrorView } from './ui/ErrorView.tsx'
import { LoadingView } from './ui/LoadingView.tsx'
import { NotFoundView } from './ui/NotFoundView.tsx'

type Parts = {
  pages: readonly PageEntry[]
  /** Path in the address before every page: `/desk` or nothing. */
  basepath: string
  Frame: ComponentType<{ children: ReactNode }>
}

/** The router of a face: every page on demand, framed unless it is bare. */
export function makeRouter({ pages, basepath, Frame }: Parts) {
  const root = createRootRoute({ component: Outlet })
  const framed = createRoute({
    getParentRoute: () => root,
    id: 'framed',
    component: () => (
      <Frame>
        <Outlet />
      </Frame>
    ),
  })
  const routeOf = (page: PageEntry, parent: typeof root | typeof framed) => {
    const Page = lazyRouteComponent<{ default: FunctionComponent }>(async () => ({
      default: componentOf(await page.load()),
    }))
    const component = () => (page.for === 'anyone' ? <Page /> : <Guarded page={<Page />} />)
    component.preload = () => Page.preload?.()
    return createRoute({ getParentRoute: () => parent, path: page.path, component })
  }
  const missing = createRoute({ getParentRoute: () => framed, path: '$', component: NotFoundView })
  const inFrame = pages.filter((page) => page.frame !== 'bare').map((page) => routeOf(page, framed))
  const bare = pages.filter((page) => page.frame === 'bare').map((page) => routeOf(page, root))
  return createRouter({
    routeTree: root.addChildren([framed.addChildren([...inFrame, missing]), ...bare]),
    basepath,
    parseSearch,
    stringifySearch: writeSearch,
    scrollRestoration: true,
    defaultPreload: 'intent',
    defaultPendingComponent: LoadingView,
    defaultErrorComponent: ({ error, reset }) => <ErrorView error={error} retry={reset} />,
  })
}
