import { expect, test } from 'vitest'
import { dressOf, frameDocument, hasRemotePictures } from './mail-frame.ts'

const look = { pictures: 'held', scheme: 'dark', face: 'desk', styles: '/assets/mail.css' } as const

test('a message that paints itself keeps white paper in the dark', () => {
  expect(dressOf('<p>Hello <b>you</b></p>')).toBe('plain')
  expect(dressOf('<p style="color: red">Hello</p>')).toBe('own')
  expect(dressOf('<table><tr><td>x</td></tr></table>')).toBe('own')
  expect(frameDocument('<p>Hi</p>', look)).toContain('data-scheme="dark"')
  expect(frameDocument('<table></table>', look)).toContain('data-scheme="light"')
})

test('pictures from elsewhere wait until the reader asks', () => {
  expect(frameDocument('', look)).toContain("img-src 'self' data: blob:;")
  expect(frameDocument('', { ...look, pictures: 'shown' })).toContain("img-src 'self' data: blob: https:;")
})

test('words about pictures are no pictures', () => {
  expect(hasRemotePictures('<img data-remote-src="https://x.example/a.png">')).toBe(true)
  expect(hasRemotePictures('<p>data-remote-src="x"</p>')).toBe(false)
})
