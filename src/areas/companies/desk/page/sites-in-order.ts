import type { SiteOfCompany as Site } from '../company.ts'

/** Each site after the one it stands inside, with how deep that is. The server keeps the tree free of rings. */
export function sitesInOrder(sites: readonly Site[]): { site: Site; depth: number }[] {
  const inside = (parent: number | null, depth: number): { site: Site; depth: number }[] =>
    sites.filter((site) => site.parent === parent).flatMap((site) => [{ site, depth }, ...inside(site.id, depth + 1)])
  return inside(null, 0)
}
