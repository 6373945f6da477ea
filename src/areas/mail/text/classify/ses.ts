import { z } from 'zod'

const recipients = z.array(z.object({ emailAddress: z.string() })).optional()

const notification = z.object({
  notificationType: z.enum(['Bounce', 'Complaint', 'Delivery']).optional(),
  eventType: z.string().optional(),
  bounce: z.object({ bouncedRecipients: recipients }).optional(),
  complaint: z.object({ complainedRecipients: recipients }).optional(),
})

/** What Amazon SES reports as JSON through its notification mails. */
export type SesNotification = { type: string; recipient: string | null }

/** The notification that a mail text consists of, or null. JSON may be wrapped by the mailer and followed by a footer. */
export function sesNotification(text: string): SesNotification | null {
  const start = text.trimStart()
  if (!start.startsWith('{') || !/"(notificationType|eventType)"/.test(start)) return null
  const [first = ''] = start.split(/\n-- ?\n|\n\s*\n--/)
  const parsed = notification.safeParse(parseJson(first.trim()))
  if (!parsed.success)
    return {
      type: /"(?:notificationType|eventType)"\s*:\s*"(\w+)"/.exec(start)?.[1] ?? '',
      recipient: firstAddress(start),
    }
  const { notificationType, eventType, bounce, complaint } = parsed.data
  const hit = bounce?.bouncedRecipients?.[0] ?? complaint?.complainedRecipients?.[0]
  return { type: notificationType ?? eventType ?? '', recipient: hit?.emailAddress ?? null }
}

/** For JSON that was cut or re-wrapped on its way. */
function firstAddress(text: string): string | null {
  return /"(?:bounced|complained)Recipients"[^\]]{0,200}?"emailAddress"\s*:\s*"([^"\s]{3,320})"/.exec(text)?.[1] ?? null
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
