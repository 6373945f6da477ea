import { expect, test } from 'vitest'
import { views } from '../areas/people/desk/list/people-address.ts'
import type { Face } from '../shell/face.ts'
import { deskFaces } from './desk-faces.ts'
import { portalFaces } from './portal-faces.ts'

const kindsOf = (faces: readonly Face[]) => faces.flatMap((face) => Object.entries(face.kinds ?? {}))
const pagesOf = (faces: readonly Face[]) => faces.flatMap((face) => (face.pages ?? []).map(({ path }) => path))

test('HM-4: every kind of record has one icon of its own, the same on both faces', () => {
  const desk = new Map(kindsOf(deskFaces))
  expect(desk.size).toBe(kindsOf(deskFaces).length)
  expect(new Set(desk.values()).size).toBe(desk.size)
  for (const [kind, icon] of kindsOf(portalFaces)) expect(icon, kind).toBe(desk.get(kind) ?? icon)
  expect(desk.size).toBeGreaterThan(3)
})

test('HM-4: customers and staff are of one kind and share its icon', () => {
  const kinds = kindsOf(deskFaces).map(([kind]) => kind)
  expect(kinds).toContain('person')
  for (const other of ['customer', 'client', 'staff', 'agent', 'contact', 'user', 'employee'])
    expect(kinds).not.toContain(other)
})

test('GT-31: people, as customers and as staff, companies and teams each have their pages', () => {
  const pages = pagesOf(deskFaces)
  for (const path of ['/people', '/people/$id', '/companies', '/companies/$id', '/teams', '/teams/$id'])
    expect(pages).toContain(path)
  expect(views).toEqual(expect.arrayContaining(['customers', 'staff', 'deactivated']))
  expect(new Set(pages).size).toBe(pages.length)
})
