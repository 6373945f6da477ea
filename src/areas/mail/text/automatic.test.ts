import { expect, test } from 'vitest'
import { isAutomatic } from './automatic.ts'
import { parseMessage } from './parse.ts'

const reasonOf = async (head: string) => isAutomatic(await parseMessage(Buffer.from(`${head}\n\nHello`))).reason

test.each([
  'From: bob@example.com\nReturn-Path: <>',
  'From: no-reply@example.com',
  'From: Example <noreply+42@example.com>',
  'From: bob@example.com\nReply-To: do-not-reply@example.com',
  'From: MAILER-DAEMON@example.com',
  'From: news-bounces@example.com',
  'From: bob@example.com\nReturn-Path: <owner-news@example.com>',
  'From: bob@example.com\nAuto-Submitted: auto-replied',
  'From: bob@example.com\nX-Auto-Response-Suppress: All',
  'From: bob@example.com\nPrecedence: junk',
  'From: bob@example.com\nList-Unsubscribe: <https://example.com/u>',
  'Subject: nobody',
])('no automatic answer to %j', async (head) => {
  expect(await reasonOf(head)).not.toBeNull()
})

test.each([
  'From: bob@example.com\nReturn-Path: <bob@example.com>',
  'From: norman@example.com\nSubject: Re: out of paper',
  'From: bounceback@example.com',
  'From: bob@example.com\nAuto-Submitted: no\nX-Auto-Response-Suppress: None',
])('an automatic answer may go to %j', async (head) => {
  expect(await reasonOf(head)).toBeNull()
})
