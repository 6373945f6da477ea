import type { Priority } from '../../ticket.ts'
import type { ServiceToAskAbout } from '../use-services.ts'

type Wish = { category: string; priority: Priority; team: number | null }

/** What is asked of the server about service, category, priority and team; a service has its own usual team. */
export function aboutOf(chosen: ServiceToAskAbout | undefined, { category, priority, team }: Wish) {
  if (!chosen) return { service: null, category: null, priority, team }
  return {
    service: chosen.id,
    category: chosen.categories.includes(category) ? category : null,
    priority: fitting(chosen.priorities, priority),
    ...(team === null ? {} : { team }),
  }
}

/** The priority wished for where the service takes it, else the usual one, else its first. */
export function fitting(priorities: readonly Priority[], wish: Priority): Priority {
  if (priorities.includes(wish)) return wish
  return priorities.includes('normal') ? 'normal' : (priorities[0] ?? wish)
}
