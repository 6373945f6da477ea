import { Loader, Modal, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { type KeyboardEvent, useId, useState } from 'react'
import { Keys } from '../ui/Keys.tsx'
import { KindIcon } from '../ui/KindIcon.tsx'
import { useWords } from '../words.ts'
import classes from './CommandPalette.module.css'
import { type Choice, useChoices } from './use-choices.ts'

// Whoever types right after Ctrl K must not lose the first letters to a dialog that is still fading in.
const atOnce = { duration: 0 }
const focusNow = (input: HTMLInputElement | null) => input?.focus()

/** Everything reachable by typing a little of its name (Ctrl or Cmd and K). */
export function CommandPalette({ close, showKeys }: { close: () => void; showKeys: () => void }) {
  const { t } = useWords()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const [asked] = useDebouncedValue(typed, 150)
  const { groups, isBusy } = useChoices(asked, showKeys)
  const choices = groups.flatMap((group) => group.choices)
  const current = choices[Math.min(at, choices.length - 1)]
  const choose = (choice: Choice) => {
    close()
    choice.run()
  }
  const press = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      setAt((now) => (now + step + choices.length) % Math.max(choices.length, 1))
    }
    if (event.key === 'Enter' && current) choose(current)
  }
  return (
    <Modal.Root opened onClose={close} size="lg" padding={0} yOffset="10vh" transitionProps={atOnce}>
      <Modal.Overlay />
      <Modal.Content aria-label={t('shell.palette.open')}>
        <div className={classes.top}>
          <input
            ref={focusNow}
            className={classes.input}
            value={typed}
            placeholder={t('shell.palette.placeholder')}
            aria-label={t('shell.palette.open')}
            role="combobox"
            aria-expanded
            aria-controls={id}
            aria-activedescendant={current ? idOf(id, current) : undefined}
            autoComplete="off"
            data-autofocus
            onChange={(event) => {
              setTyped(event.currentTarget.value)
              setAt(0)
            }}
            onKeyDown={press}
          />
          {isBusy && <Loader size="xs" aria-hidden />}
        </div>
        {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select cannot hold icons, keys and groups */}
        <div className={classes.list} role="listbox" id={id} aria-label={t('shell.palette.open')}>
          {groups.map((group) => (
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- optgroup belongs to select
            <div key={group.label} role="group" aria-label={group.label}>
              <div className={classes.heading} aria-hidden>
                {group.label}
              </div>
              {group.choices.map((choice) => (
                <ChoiceLine
                  key={choice.key}
                  id={idOf(id, choice)}
                  choice={choice}
                  isCurrent={choice === current}
                  choose={() => choose(choice)}
                />
              ))}
            </div>
          ))}
        </div>
        {choices.length === 0 && !isBusy && (
          <Text component="output" display="block" c="dimmed" p="md" ta="center">
            {t('shell.palette.nothing', { typed })}
          </Text>
        )}
      </Modal.Content>
    </Modal.Root>
  )
}

type ChoiceLineProps = { id: string; choice: Choice; isCurrent: boolean; choose: () => void }

function ChoiceLine({ id, choice, isCurrent, choose }: ChoiceLineProps) {
  const Icon = choice.icon
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the input keeps the focus and the keys (aria-activedescendant)
    <div
      id={id}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- option belongs to select
      role="option"
      aria-selected={isCurrent}
      className={classes.choice}
      onClick={choose}
      ref={(line) => {
        if (isCurrent) line?.scrollIntoView({ block: 'nearest' })
      }}
    >
      {Icon ? <Icon size={17} stroke={1.6} /> : choice.kind && <KindIcon kind={choice.kind} size={17} />}
      <span className={classes.label}>{choice.label}</span>
      {choice.detail && <span className={classes.detail}>{choice.detail}</span>}
      {choice.shortcut && <Keys of={choice.shortcut} />}
    </div>
  )
}

const idOf = (list: string, choice: Choice) => `${list}-${choice.key.replace(/\W+/g, '-')}`
