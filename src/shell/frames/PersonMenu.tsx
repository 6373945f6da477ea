import { Text } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useCan } from '../can.tsx'
import { wearHat } from '../hat.ts'
import { useMe } from '../me.ts'
import { useRegistry } from '../registry.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { DropDown } from '../ui/DropDown.tsx'
import { useWords } from '../words.ts'
import { ColourSchemeSwitch } from './ColourSchemeSwitch.tsx'
import { MenuRow } from './MenuRow.tsx'
import classes from './PersonMenu.module.css'

/** Behind one's own picture: the hats one may wear, the look of things, and what the areas put there. */
export function PersonMenu() {
  const { t } = useWords()
  const me = useMe()
  const can = useCan()
  const { menu } = useRegistry()
  if (!me.person) {
    return (
      <DropDown label={t('shell.menu')} button={<Avatar name="" />}>
        <ColourSchemeSwitch />
      </DropDown>
    )
  }
  const entries = menu.filter((entry) => entry.can === undefined || can(entry.can))
  const worn = me.hats.find((hat) => hat.key === me.hat)
  return (
    <DropDown
      label={t('shell.menu-of', { name: me.person.name })}
      className={classes.button}
      button={<Avatar name={me.person.name} seed={me.person.id} />}
    >
      <div className={classes.who}>
        <Text fw={600}>{me.person.name}</Text>
        {worn && (
          <Text c="dimmed" size="sm">
            {worn.label}
          </Text>
        )}
      </div>
      {me.hats.length > 1 && (
        <div className={classes.group}>
          <Text c="dimmed" size="xs" px="xs">
            {t('shell.hats')}
          </Text>
          {me.hats.map((hat) => (
            <MenuRow
              key={hat.key}
              label={hat.label}
              isChosen={hat.key === me.hat}
              aside={hat.key === me.hat && <IconCheck size={16} aria-hidden />}
              run={() => wearHat(hat.key)}
            />
          ))}
        </div>
      )}
      <div className={classes.group}>
        <ColourSchemeSwitch />
      </div>
      {entries.length > 0 && (
        <div className={classes.group}>
          {entries.map((entry) => (
            <MenuRow key={entry.to} icon={entry.icon} label={t(entry.label)} to={entry.to} />
          ))}
        </div>
      )}
    </DropDown>
  )
}
