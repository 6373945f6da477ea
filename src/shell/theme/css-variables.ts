import type { CSSVariablesResolver, MantineTheme } from '@mantine/core'
import { colours } from './colours.ts'

type Variables = Record<string, string>

/**
 * Colours that Mantine's defaults get too pale for WCAG 2.2 AA, set once for both colour schemes.
 * Every pair of text and ground here has a contrast of 4.5 at least, every border of a control 3.
 */
export const cssVariables: CSSVariablesResolver = (theme) => {
  const light: Variables = {
    '--mantine-color-body': pick(theme, 'bodyLight', '#f4f6f5'),
    '--mantine-color-text': colours.gray[9],
    '--mantine-color-dimmed': '#56615f',
    '--mantine-color-placeholder': '#626d6b',
    '--mantine-color-anchor': colours.tide[7],
    '--mantine-color-error': colours.clay[7],
    '--mantine-color-success': colours.moss[7],
    '--mantine-color-default': '#ffffff',
    '--mantine-color-default-hover': colours.gray[1],
    '--mantine-color-default-color': colours.gray[9],
    '--mantine-color-default-border': colours.gray[4],
    '--mantine-color-disabled': colours.gray[2],
    '--mantine-color-disabled-color': colours.gray[6],
    '--mantine-color-disabled-border': colours.gray[3],
    '--foyer-surface': '#ffffff',
    '--foyer-sunken': pick(theme, 'sunkenLight', '#eaeeed'),
    '--foyer-line': colours.gray[2],
    '--foyer-line-strong': colours.gray[5],
    '--foyer-on-solid': '#ffffff',
    '--foyer-focus': colours.tide[6],
    '--foyer-hover': 'rgb(3 60 58 / 5%)',
    '--foyer-chosen': colours.tide[0],
    '--foyer-rail': '#0f2f30',
    '--foyer-rail-text': '#c9dcdb',
    '--foyer-rail-chosen': '#1d4a4b',
    '--foyer-shadow': '0 1px 2px rgb(10 40 40 / 6%), 0 6px 20px rgb(10 40 40 / 5%)',
  }
  const dark: Variables = {
    '--mantine-color-body': colours.dark[8],
    '--mantine-color-text': colours.dark[0],
    '--mantine-color-dimmed': '#9eabac',
    '--mantine-color-placeholder': '#8d9a9b',
    '--mantine-color-anchor': colours.tide[3],
    '--mantine-color-error': colours.clay[3],
    '--mantine-color-success': colours.moss[3],
    '--mantine-color-default': colours.dark[6],
    '--mantine-color-default-hover': colours.dark[5],
    '--mantine-color-default-color': colours.dark[0],
    '--mantine-color-default-border': colours.dark[4],
    '--mantine-color-disabled': colours.dark[6],
    '--mantine-color-disabled-color': colours.dark[3],
    '--mantine-color-disabled-border': colours.dark[5],
    '--foyer-surface': colours.dark[7],
    '--foyer-sunken': colours.dark[9],
    '--foyer-line': '#24312f',
    '--foyer-line-strong': colours.dark[3],
    '--foyer-on-solid': colours.dark[9],
    '--foyer-focus': colours.tide[4],
    '--foyer-hover': 'rgb(190 240 236 / 6%)',
    '--foyer-chosen': '#12302f',
    '--foyer-rail': '#081112',
    '--foyer-rail-text': '#a9bab9',
    '--foyer-rail-chosen': '#163536',
    '--foyer-shadow': '0 1px 2px rgb(0 0 0 / 40%), 0 8px 24px rgb(0 0 0 / 30%)',
  }
  for (const family of Object.keys(theme.colors)) {
    Object.assign(light, familyInLight(family))
    Object.assign(dark, familyInDark(family, theme))
  }
  return { variables: {}, light, dark }
}

// The sixth shade of these still carries white text; of the others only the seventh does.
const bright = new Set(['amber', 'yellow', 'orange', 'clay', 'red', 'sky', 'blue'])

function familyInLight(family: string): Variables {
  const filled = bright.has(family) ? 6 : 7
  const shade = (index: number) => `var(--mantine-color-${family}-${index})`
  return {
    [`--mantine-color-${family}-text`]: shade(7),
    [`--mantine-color-${family}-filled`]: shade(filled),
    [`--mantine-color-${family}-filled-hover`]: shade(filled + 1),
    [`--mantine-color-${family}-light`]: shade(1),
    [`--mantine-color-${family}-light-hover`]: shade(2),
    [`--mantine-color-${family}-light-color`]: shade(8),
    [`--mantine-color-${family}-outline`]: shade(6),
    [`--mantine-color-${family}-outline-hover`]: shade(0),
    [`--foyer-${family}-line`]: shade(3),
  }
}

function familyInDark(family: string, theme: MantineTheme): Variables {
  const shade = (index: number) => `var(--mantine-color-${family}-${index})`
  const strong = theme.colors[family]?.[5] ?? '#888888'
  return {
    [`--mantine-color-${family}-text`]: shade(3),
    [`--mantine-color-${family}-filled`]: shade(family === 'dark' ? 0 : 5),
    [`--mantine-color-${family}-filled-hover`]: shade(family === 'dark' ? 1 : 4),
    [`--mantine-color-${family}-light`]: `${strong}2e`,
    [`--mantine-color-${family}-light-hover`]: `${strong}47`,
    [`--mantine-color-${family}-light-color`]: shade(family === 'dark' ? 0 : 2),
    [`--mantine-color-${family}-outline`]: shade(4),
    [`--mantine-color-${family}-outline-hover`]: `${strong}1f`,
    [`--foyer-${family}-line`]: `${strong}73`,
  }
}

function pick(theme: MantineTheme, key: string, otherwise: string): string {
  const value: unknown = theme.other[key]
  return typeof value === 'string' ? value : otherwise
}
