import { type MantineColorScheme, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react'
import type { Icon } from '../face.ts'
import { useWords } from '../words.ts'
import classes from './ColourSchemeSwitch.module.css'

const schemes: readonly { scheme: MantineColorScheme; icon: Icon; label: string }[] = [
  { scheme: 'light', icon: IconSun, label: 'shell.scheme.light' },
  { scheme: 'dark', icon: IconMoon, label: 'shell.scheme.dark' },
  { scheme: 'auto', icon: IconDeviceDesktop, label: 'shell.scheme.auto' },
]

/** Light, dark, or as the device has it. */
export function ColourSchemeSwitch() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const { t } = useWords()
  return (
    <fieldset className={classes.switch} data-stays>
      <legend className={classes.legend}>{t('shell.scheme.label')}</legend>
      {schemes.map(({ scheme, icon: Icon, label }) => (
        <UnstyledButton
          key={scheme}
          className={classes.choice}
          aria-pressed={colorScheme === scheme}
          onClick={() => setColorScheme(scheme)}
        >
          <Icon size={16} stroke={1.7} />
          <span>{t(label)}</span>
        </UnstyledButton>
      ))}
    </fieldset>
  )
}
