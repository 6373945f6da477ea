import { UnstyledButton } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useCan } from '../can.tsx'
import { useRegistry } from '../registry.ts'
import { useGo } from '../use-address.ts'
import { useShortcuts } from '../use-shortcuts.ts'
import { Keys } from '../ui/Keys.tsx'
import { useWords } from '../words.ts'
import classes from './PaletteHost.module.css'

const loadPalette = () => import('./CommandPalette.tsx')
const ShortcutList = lazy(async () => ({ default: (await import('./ShortcutList.tsx')).ShortcutList }))

const quietMilliseconds = 2000

/** The search field of the header that is the door to the palette, and the keys of all commands. */
export function PaletteHost() {
  const { t } = useWords()
  const can = useCan()
  const go = useGo()
  const { actions } = useRegistry()
  const [shown, setShown] = useState<'palette' | 'keys' | null>(null)
  const close = () => setShown(null)
  const palette = usePalette(shown === 'palette')
  const openPalette = () => setShown((now) => (now === 'palette' ? null : 'palette'))
  const withKeys = actions.flatMap((action) => {
    if (!action.shortcut || (action.can !== undefined && !can(action.can))) return []
    return [{ keys: action.shortcut, label: t(action.label), run: () => action.run({ go, t }) }]
  })
  useShortcuts([
    { keys: 'mod+k', label: t('shell.palette.open'), run: openPalette },
    { keys: '/', label: t('shell.palette.open'), run: openPalette },
    { keys: '?', label: t('shell.keys.open'), run: () => setShown('keys') },
    ...withKeys,
  ])
  return (
    <>
      <UnstyledButton className={classes.field} onClick={openPalette} aria-haspopup="dialog">
        <IconSearch size={16} stroke={1.8} aria-hidden />
        <span className={classes.says}>{t('shell.palette.field')}</span>
        <span className={classes.keys}>
          <Keys of="mod+k" />
        </span>
      </UnstyledButton>
      {shown === 'palette' &&
        (palette ? <palette.CommandPalette close={close} showKeys={() => setShown('keys')} /> : <WaitingDialog />)}
      <Suspense fallback={null}>{shown === 'keys' && <ShortcutList close={close} />}</Suspense>
    </>
  )
}

/**
 * The palette itself, fetched while nothing else happens or at once when it is wanted. Not by `lazy`: React holds what
 * comes after a fallback back for 0.3 s, and the first letters after Ctrl K would be lost.
 */
function usePalette(isWanted: boolean) {
  const [palette, setPalette] = useState<Awaited<ReturnType<typeof loadPalette>> | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => void loadPalette().then(setPalette), isWanted ? 0 : quietMilliseconds)
    return () => clearTimeout(timer)
  }, [isWanted])
  return palette
}

/** Until the palette is there: keeps the keys of the page from answering to what is meant for the palette. */
function WaitingDialog() {
  return <div role="dialog" aria-modal="true" hidden />
}
