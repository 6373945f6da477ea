import { useMatchRoute } from '@tanstack/react-router'
import type { NavEntry } from '../face.ts'
import { GoLink } from '../ui/Go.tsx'
import { useWords } from '../words.ts'

type NavLineProps = { entry: NavEntry; className: string; iconSize: number; labelClass?: string; countClass?: string }

/** One place to go to, marked while one is there, with its number. */
export function NavLine({ entry, className, iconSize, labelClass, countClass }: NavLineProps) {
  const { t } = useWords()
  const matches = useMatchRoute()
  const count = (entry.useCount ?? noCount)()
  const isHere = matches({ to: entry.to, fuzzy: entry.to !== '/' }) !== false
  const Icon = entry.icon
  return (
    <GoLink to={entry.to} className={className} aria-current={isHere ? 'page' : undefined} title={t(entry.label)}>
      <Icon size={iconSize} stroke={1.6} />
      <span className={labelClass}>{t(entry.label)}</span>
      {count !== undefined && count > 0 && <span className={countClass}>{count > 99 ? '99+' : count}</span>}
    </GoLink>
  )
}

const noCount = () => undefined
