import type { MantineColorsTuple } from '@mantine/core'

/** Deep teal: the colour of the product, of links and of the one main action on a page. */
const tide: MantineColorsTuple = [
  '#edfaf9',
  '#d9f3f1',
  '#b6e6e3',
  '#8ad4d0',
  '#5abeba',
  '#36a5a2',
  '#078481',
  '#036663',
  '#004f4d',
  '#003332',
]
/** Warm amber: internal notes and warnings, never a reply. */
const amber: MantineColorsTuple = [
  '#fef5eb',
  '#fde9d2',
  '#f7d4aa',
  '#edba79',
  '#dc9c44',
  '#c48218',
  '#9d6500',
  '#794d01',
  '#5e3b01',
  '#3e2500',
]
const moss: MantineColorsTuple = [
  '#effaf1',
  '#def4e1',
  '#c0e7c6',
  '#9ad5a5',
  '#73bf84',
  '#56a76a',
  '#34864c',
  '#1c6935',
  '#105126',
  '#053516',
]
const clay: MantineColorsTuple = [
  '#fef4f3',
  '#fee7e3',
  '#fecdc7',
  '#feaba1',
  '#fe7f73',
  '#e66358',
  '#c1413a',
  '#9b2824',
  '#7b1a18',
  '#530c0b',
]
const dusk: MantineColorsTuple = [
  '#f5f6fe',
  '#e8ecfe',
  '#d0d9ff',
  '#b3c0ff',
  '#94a4f8',
  '#7c8ae1',
  '#5e6abe',
  '#46509a',
  '#353c7a',
  '#212653',
]
const plum: MantineColorsTuple = [
  '#fff2fd',
  '#fde4fa',
  '#f6cbf1',
  '#ebabe5',
  '#da8bd3',
  '#c170bb',
  '#9f5199',
  '#7e397a',
  '#632960',
  '#42183f',
]
const sky: MantineColorsTuple = [
  '#f0f8fe',
  '#dcf0fe',
  '#b8e1fd',
  '#8ecdf6',
  '#62b5e8',
  '#429cd0',
  '#197bae',
  '#015f8a',
  '#00496c',
  '#002f48',
]
const gray: MantineColorsTuple = [
  '#f8fafa',
  '#f0f4f3',
  '#e4e9e8',
  '#d4dbda',
  '#b8c0be',
  '#919b99',
  '#687371',
  '#485251',
  '#2e3938',
  '#172220',
]
const dark: MantineColorsTuple = [
  '#dadfe0',
  '#b7bfc0',
  '#939e9f',
  '#6e7a7b',
  '#435051',
  '#303c3d',
  '#212d2e',
  '#152022',
  '#0c1718',
  '#050e0f',
]

/** Our eight families, and every colour name of Mantine led back to one of them: nothing can look foreign. */
export const colours = {
  tide,
  amber,
  moss,
  clay,
  dusk,
  plum,
  sky,
  gray,
  dark,
  teal: tide,
  cyan: tide,
  green: moss,
  lime: moss,
  yellow: amber,
  orange: amber,
  red: clay,
  blue: sky,
  indigo: dusk,
  violet: dusk,
  grape: plum,
  pink: plum,
}

/** What a badge, a banner or a button says by its colour. */
export type Tone = 'neutral' | 'brand' | 'good' | 'warn' | 'bad' | 'news' | 'calm' | 'note'

/** The colour family of each tone. */
export const familyOfTone: Record<Tone, keyof typeof colours> = {
  neutral: 'gray',
  brand: 'tide',
  good: 'moss',
  warn: 'amber',
  bad: 'clay',
  news: 'sky',
  calm: 'dusk',
  note: 'amber',
}
