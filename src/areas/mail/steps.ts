import type { LetterStep } from './letter.ts'
import { automaticAnswer } from './steps/automatic-answer.ts'
import { bounce } from './steps/bounce.ts'
import { cap } from './steps/cap.ts'
import { join } from './steps/join.ts'
import { newTicket } from './steps/new-ticket.ts'
import { ownMail } from './steps/own-mail.ts'
import { sender } from './steps/sender.ts'
import { twin } from './steps/twin.ts'

/** What is asked of every message, in this order; the first answer counts. */
export const steps: readonly LetterStep[] = [twin, bounce, automaticAnswer, sender, ownMail, join, cap, newTicket]
