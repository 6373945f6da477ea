import { expect, test } from 'vitest'
import { domainOf, isPublicMailDomain } from './domain.ts'

test('the domain of an address is comparable', () => {
  expect(domainOf('Bob@Bücher.Example')).toBe('xn--bcher-kva.example')
  expect(domainOf('bob')).toBeNull()
})

test('public mail domains are known, also in other spellings; companies are none', () => {
  expect(
    ['gmail.com', 'GMAIL.com', 'web.de', 'orange.fr', 'qq.com', 'yandex.ru', 'docomo.ne.jp'].every(isPublicMailDomain),
  ).toBe(true)
  expect(['example.com', 'mail.gmail.com', 'gmail.com.example.org', ''].some(isPublicMailDomain)).toBe(false)
})
