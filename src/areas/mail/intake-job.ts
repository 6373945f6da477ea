import { z } from 'zod'
import { job } from '../../kernel/jobs.ts'
import { decide } from './decide.ts'

/** Decides about one kept message; safe to run again. */
export const intake = job({
  name: 'mail.intake',
  input: z.object({ message: z.number() }),
  attempts: 5,
  async run(app, { message }) {
    await decide(app, message)
  },
})
