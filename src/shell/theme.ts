import { createTheme, type MantineThemeOverride } from '@mantine/core'
import { colours } from './theme/colours.ts'
import { variantColours } from './theme/variant-colours.ts'
import type { FaceName } from './face.ts'

const sans =
  'ui-sans-serif, system-ui, -apple-system, "Segoe UI Variable Text", "Segoe UI", Roboto, "Noto Sans", Ubuntu, Cantarell, ' +
  '"Helvetica Neue", Arial, sans-serif'
const serif =
  '"Iowan Old Style", "Palatino Linotype", Palatino, P052, "Book Antiqua", Charter, Georgia, "Noto Serif", serif'
const mono = 'ui-monospace, "Cascadia Code", "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace'

const shared: MantineThemeOverride = {
  colors: colours,
  primaryColor: 'tide',
  primaryShade: { light: 7, dark: 5 },
  variantColorResolver: variantColours,
  black: '#172220',
  fontFamilyMonospace: mono,
  defaultRadius: 'md',
  radius: { xs: '0.25rem', sm: '0.375rem', md: '0.5rem', lg: '0.75rem', xl: '1.125rem' },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
}

const headingSizes = (sizes: readonly [string, string, string, string], weight: string) => ({
  h1: { fontSize: sizes[0], lineHeight: '1.2', fontWeight: weight },
  h2: { fontSize: sizes[1], lineHeight: '1.25', fontWeight: weight },
  h3: { fontSize: sizes[2], lineHeight: '1.3', fontWeight: '600' },
  h4: { fontSize: sizes[3], lineHeight: '1.4', fontWeight: '600' },
})

const controls = (size: string) => {
  const names = [
    'Button',
    'TextInput',
    'Textarea',
    'Select',
    'MultiSelect',
    'NumberInput',
    'PasswordInput',
    'TagsInput',
    'Autocomplete',
    'NativeSelect',
    'Checkbox',
    'Radio',
    'Switch',
    'SegmentedControl',
    'InputWrapper',
    'Input',
    'DateInput',
    'DateTimePicker',
    'PillsInput',
    'FileInput',
  ]
  return Object.fromEntries(names.map((name) => [name, { defaultProps: { size } }]))
}

// Dialogs and drop-downs open inside a landmark of the page (see Boot), where screen readers look for them.
const layer = { Portal: { defaultProps: { target: '#foyer-layer' } } }

const checks = { '--checkbox-icon-color': 'var(--foyer-on-solid)' }

/** Dense, for people who sit before it all day. */
export const deskTheme = createTheme({
  ...shared,
  fontFamily: sans,
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.1875rem' },
  lineHeights: { xs: '1.35', sm: '1.4', md: '1.45', lg: '1.5', xl: '1.5' },
  spacing: { xs: '0.375rem', sm: '0.5rem', md: '0.75rem', lg: '1rem', xl: '1.5rem' },
  headings: { fontFamily: sans, sizes: headingSizes(['1.375rem', '1.125rem', '1rem', '0.875rem'], '650') },
  components: {
    ...controls('xs'),
    ...layer,
    Checkbox: { defaultProps: { size: 'xs' }, vars: () => ({ root: checks }) },
    ActionIcon: { defaultProps: { variant: 'subtle', size: 'md', color: 'gray' } },
    Badge: { defaultProps: { size: 'sm', variant: 'light', tt: 'none', fw: 600 } },
    Tooltip: { defaultProps: { openDelay: 350, withArrow: false } },
  },
})

/** Calm and roomy, for people who come by now and then, often on a phone. */
export const portalTheme = createTheme({
  ...shared,
  fontFamily: sans,
  defaultRadius: 'lg',
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.375rem' },
  lineHeights: { xs: '1.4', sm: '1.5', md: '1.6', lg: '1.6', xl: '1.5' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2.25rem' },
  headings: { fontFamily: serif, sizes: headingSizes(['2rem', '1.5rem', '1.1875rem', '1.0625rem'], '500') },
  other: { bodyLight: '#faf7f3', sunkenLight: '#f3f0ea' },
  components: {
    ...controls('md'),
    ...layer,
    Checkbox: { defaultProps: { size: 'md' }, vars: () => ({ root: checks }) },
    ActionIcon: { defaultProps: { variant: 'subtle', size: 'lg', color: 'gray' } },
    Badge: { defaultProps: { size: 'md', variant: 'light', tt: 'none', fw: 600 } },
    Tooltip: { defaultProps: { openDelay: 350 } },
  },
})

/** @returns the look of a face */
export const themeOf = (face: FaceName) => (face === 'desk' ? deskTheme : portalTheme)
