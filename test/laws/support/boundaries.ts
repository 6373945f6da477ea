import { type Import, importsOf } from './imports.ts'
import type { Source } from './sources.ts'
import { nameOf } from './syntax.ts'

/** The order of the areas, and what each file declares: all that the rules of importing ask about. */
type House = { order: readonly string[]; closed: ReadonlySet<string> }

/** Everything that breaks the rules of who may import whom (docs/decisions/0002). */
export function boundaryFaults(sources: readonly Source[], order: readonly string[]): string[] {
  const house = { order, closed: new Set(sources.filter(declares).map((source) => source.path)) }
  const named = sources.filter(({ path }) => /\/index\.tsx?$/.test(path)).map(({ path }) => `${path}: no barrels`)
  const imports = sources.flatMap(importsOf)
  return [...named, ...imports.flatMap((one) => faultOf(one, house) ?? [])]
}

const faultOf = (one: Import, house: House): string | null => {
  const fault = refuse(one, house)
  return fault && `${one.from} imports ${one.to}: ${fault}`
}

/** Files that declare a use case, a question, a job or the area itself are their area's own business. */
const declares = (source: Source): boolean =>
  /^src\/areas\//.test(source.path) &&
  source.nodes.some((node) => node.type === 'CallExpression' && declarers.has(nameOf(node['callee']) ?? '')) &&
  source.nodes.some(
    (node) =>
      node.type === 'ImportDeclaration' &&
      /kernel\/(operation|query|jobs|area)\.ts/.test(source.text.slice(node.start, node.end)),
  )

const declarers = new Set(['operation', 'read', 'list', 'question', 'download', 'job', 'area'])

function refuse({ from, to, isType, isAsset }: Import, house: House): string | null {
  if (seesEverything(from)) return null
  const [place, target] = [roomOf(from), roomOf(to)]
  if (target.room === 'outside')
    return to === 'db/tables.ts' && isType && place.room === 'kernel' ? null : 'nothing outside src'
  if (place.room === 'area')
    return target.room === 'area'
      ? betweenAreas({ place, target, from, to, isType, isAsset }, house)
      : fromArea(place, target, isType)
  if (place.room === 'shell')
    return target.room === 'shell' || (target.room === 'kernel' && isType)
      ? null
      : 'the shell sees the shell, and types of the kernel'
  if (place.room === 'http')
    return target.room === 'http' || target.room === 'kernel' ? null : 'http sees the kernel only'
  if (place.room === 'web') return fromWeb(target, to)
  return target.room === place.room ? null : `${place.room} sees nothing of ours`
}

const seesEverything = (path: string) => /^src\/(backup|cli|demo)\/|^src\/(main|compose|areas|demo)\.ts$/.test(path)

type Place = { room: string; area: string; face: string | null }

/** Folders of pages: of the desk, of the portal, and `pages`, which both faces of one area share. */
const faces = new Set(['desk', 'portal', 'pages'])

function roomOf(path: string): Place {
  const [top, room = '', area = '', face = ''] = path.split('/')
  if (top !== 'src') return { room: 'outside', area: '', face: null }
  if (room === 'areas') return { room: 'area', area, face: faces.has(face) ? face : null }
  return { room, area: '', face: null }
}

function fromArea(place: Place, target: Place, isType: boolean): string | null {
  if (place.face !== null)
    return target.room === 'shell' || (target.room === 'kernel' && isType)
      ? null
      : 'a face sees the shell, and types of the kernel'
  return target.room === 'kernel' ? null : 'an area sees the kernel'
}

type Crossing = Import & { place: Place; target: Place }

function betweenAreas({ place, target, to, isType, isAsset }: Crossing, { order, closed }: House): string | null {
  const isSame = place.area === target.area
  const [mine, theirs] = [order.indexOf(place.area), order.indexOf(target.area)]
  if (place.face !== null) {
    if (!isSame && target.face !== null) return 'what one area shows in another goes through a slot'
    if (target.face !== null)
      return target.face === place.face || target.face === 'pages' ? null : 'one face does not see the other'
    if (!isSame && theirs > mine) return 'an area sees only areas above it'
    return isType ? null : 'a face takes types only from server files'
  }
  if (target.face !== null || to.endsWith('.tsx')) return 'server files never import pages'
  if (isSame) return null
  if (mine < 0 || theirs < 0) return 'every area stands in src/areas.ts'
  if (theirs > mine) return 'an area sees only areas above it'
  if (isAsset) return 'words and lists of another area are its own'
  return closed.has(to) ? 'it declares operations, queries or jobs, which are its own area’s business' : null
}

/** `src/web` puts the two faces together from what each area offers. */
const fromWeb = (target: Place, to: string): string | null =>
  target.room === 'web' || target.room === 'shell' || (target.room === 'area' && /\/(desk|portal)\/face\.ts$/.test(to))
    ? null
    : 'the web sees faces and the shell'
