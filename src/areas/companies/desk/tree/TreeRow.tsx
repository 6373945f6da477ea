import { ActionIcon } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { type DragEvent, type ReactNode, useState } from 'react'
import { Go } from '../../../../shell/ui/Go.tsx'
import { KindIcon } from '../../../../shell/ui/KindIcon.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { CompanyRow } from '../company.ts'
import { useTreeHand } from './hand.ts'
import { MoveButtons } from './MoveButtons.tsx'
import classes from './Tree.module.css'

type TreeRowProps = {
  company: CompanyRow
  parent: { id: number; name: string } | null
  depth: number
  /** What stands below it, shown while it is open. */
  children: ReactNode
}

/** One company and, when it is opened, those below it. It can be dragged, and others can be dropped on it. */
export function TreeRow({ company, parent, depth, children }: TreeRowProps) {
  const { t, language } = useWords()
  const hand = useTreeHand()
  const [isOver, setOver] = useState(false)
  const { id, name } = company
  const isOpen = hand.open.has(id)
  const takes = hand.held !== null && hand.held.company.id !== id && hand.held.from?.id !== id
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    hand.put({ id, name })
  }
  const over = (event: DragEvent) => {
    if (!takes) return
    event.preventDefault()
    setOver(true)
  }
  return (
    <li>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- dragging is the mouse's way; the buttons in the row are everyone's */}
      <div
        className={classes.row}
        data-held={hand.held?.company.id === id || undefined}
        data-over={isOver || undefined}
        style={{ paddingInlineStart: `${depth * 1.5}rem` }}
        draggable={hand.mayMove}
        onDragStart={(event) => {
          event.dataTransfer.setData('text/plain', name)
          hand.take({ company: { id, name }, from: parent })
        }}
        onDragEnd={() => hand.take(null)}
        onDragOver={over}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        {company.children > 0 ? (
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-expanded={isOpen}
            aria-label={t('companies.desk.tree-page.branch-of', { name })}
            onClick={() => hand.toggle(id, !isOpen)}
          >
            <IconChevronRight size={15} className={classes.chevron} data-open={isOpen || undefined} />
          </ActionIcon>
        ) : (
          <span className={classes.leaf} />
        )}
        <KindIcon kind="company" size={16} />
        <span className={classes.name}>
          <Go to={`/companies/${id}`}>{name}</Go>{' '}
          <span className={classes.soft}>
            {[
              t(`companies.desk.kind.${company.kind}`),
              company.members > 0 && t('companies.desk.branch.people', { count: company.members }),
              company.children > 0 && `+${company.children.toLocaleString(language)}`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
        {hand.mayMove && <MoveButtons company={{ id, name }} from={parent} />}
      </div>
      {isOpen && company.children > 0 && children}
    </li>
  )
}
