import { z } from 'zod'
import { invalid } from '../../kernel/errors.ts'
import { operation } from '../../kernel/operation.ts'
import { me } from '../../kernel/rule.ts'
import * as schema from '../../kernel/schema.ts'
import { storeFile } from './file.ts'

/** Takes a file to be hung on a reply or note that is still being written. Nobody can read it until a record holds it. */
export const upload = operation({
  name: 'file.upload',
  route: 'POST /files',
  says: 'Uploads the bytes of a file (application/octet-stream), to be named in a reply or note.',
  input: z.strictObject({ name: schema.line(200), type: z.string().max(100).default('application/octet-stream') }),
  output: z.object({ id: z.number(), name: z.string() }),
  takesContent: true,
  rule: me('files.rule.signed-in', (who) => who.person !== null),
  async run({ app, tx, me: who, input, content, now, happened }) {
    if (!content) throw invalid({ content: 'Send the bytes of the file as application/octet-stream.' })
    const id = await storeFile(app, tx, { ...input, content, owner: who.person }, now)
    await happened({ name: 'file.uploaded', subject: { kind: 'file', id }, after: { name: input.name } })
    return { id, name: input.name }
  },
})
