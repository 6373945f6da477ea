import { IconKeyboard } from '@tabler/icons-react'
import { useCan } from '../can.tsx'
import type { Icon } from '../face.ts'
import { useRegistry } from '../registry.ts'
import { useGo } from '../use-address.ts'
import { useWords } from '../words.ts'
import { fits } from './match.ts'
import { useFound } from './use-found.ts'

export type Choice = {
  key: string
  label: string
  detail?: string
  icon?: Icon
  kind?: string
  shortcut?: string
  run: () => void
}

export type ChoiceGroup = { label: string; choices: Choice[] }

const mostCommands = 8

/** Everything the palette offers for what was typed: commands, places, and what the areas find. */
export function useChoices(typed: string, showKeys: () => void): { groups: ChoiceGroup[]; isBusy: boolean } {
  const { t } = useWords()
  const go = useGo()
  const can = useCan()
  const { actions, nav, menu } = useRegistry()
  const { groups: found, isBusy } = useFound(typed)
  const mayUse = (entry: { can?: string }) => entry.can === undefined || can(entry.can)

  const commands = actions.filter(mayUse).map((action): Choice => ({
    ...action,
    label: t(action.label),
    run: () => action.run({ go, t }),
  }))
  const keys = { key: 'shell.keys', label: t('shell.keys.open'), icon: IconKeyboard, shortcut: '?', run: showKeys }
  const places = [...nav, ...menu].filter(mayUse).map((entry): Choice => ({
    key: `to ${entry.to}`,
    label: t(entry.label),
    icon: entry.icon,
    run: () => go(entry.to),
  }))
  const records = found.map(({ finder, found: all }) => ({
    label: t(finder.label),
    choices: all.map((each): Choice => ({ ...each, key: `${finder.key} ${each.key}`, run: () => go(each.to) })),
  }))
  const own = [
    { label: t('shell.palette.actions'), choices: best([...commands, keys], typed) },
    { label: t('shell.palette.places'), choices: best(places, typed) },
  ]
  return { groups: [...own, ...records].filter((group) => group.choices.length > 0), isBusy }
}

function best(choices: readonly Choice[], typed: string): Choice[] {
  const rated = choices.map((choice) => ({ choice, fit: fits(choice.label, typed) })).filter(({ fit }) => fit > 0)
  return rated
    .sort((one, other) => other.fit - one.fit)
    .slice(0, mostCommands)
    .map(({ choice }) => choice)
}
