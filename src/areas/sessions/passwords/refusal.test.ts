import { describe, expect, test } from 'vitest'
import { refusalOf } from './refusal.ts'

const personal = ['Anna Smith', 'anna.smith@acme.example', 'Northwind Desk']

describe('a password that anyone would try', () => {
  test.each([
    'passwordpassword',
    'Password1234567',
    'P@ssw0rdP@ssw0rd',
    '123456789012345',
    '111111111111111',
    'qwertyuiopasdfghjkl',
    '1qaz2wsx3edc4rfv',
    'correcthorsebatterystaple',
    'Correct Horse Battery Staple',
    'iloveyouiloveyou',
    'letmeinletmein123',
    'administrator123',
    'unitedstates1234',
    'liverpoolfc12345',
    'summerholiday2024',
    'dragonmonkeysunshine',
    'qwerty qwerty 2024!!',
    'annasmithannasmith',
    'AnnaSmith19851985',
    'anna.smith@acme.example',
    'northwinddesk2026!',
    'Northwind Desk !!!',
    'ｐａｓｓｗｏｒｄｐａｓｓｗｏｒｄ',
  ])('%s is refused', (password) => {
    expect(refusalOf(password, personal)).toContain('first that anyone would try')
  })
})

test.each([
  'wet gravel under tall pines',
  'my uncle keeps green parrots',
  'Xk2#9vLqP0z!rTmw',
  '七つの海を渡る小さな鳥が歌うよ',
  'пять старых лодок',
  'x'.padEnd(1000, 'long and unguessable, '),
])('%s is taken', (password) => {
  expect(refusalOf(password, personal)).toBeNull()
})

test('fourteen characters are too few, fifteen are enough, counted as people count them', () => {
  expect(refusalOf('Xk2#9vLqP0z!rT', [])).toContain('at least 15')
  expect(refusalOf('Xk2#9vLqP0z!rTm', [])).toBeNull()
  expect(refusalOf('🦊🐢🌋🎺🧊🪁🥁', [])).toContain('at least 15')
  expect(refusalOf('é'.normalize('NFD').repeat(14), [])).toContain('at least 15')
})
