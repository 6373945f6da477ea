import { Button, FileButton } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { call, type Known, upload } from '../../../../shell/call.ts'
import { notify } from '../../../../shell/notify.ts'
import { useCan } from '../../../../shell/can.tsx'
import { useGo } from '../../../../shell/use-address.ts'
import { useWords } from '../../../../shell/words.ts'
import type { beginImport } from '../../use-cases/begin.ts'

type Upload = Known<'POST /files', { name: string; type?: string }, { id: number; name: string }>
type Chosen = { file: File; kind: 'people' | 'companies' }

/** Chooses a file, sends it, and goes on to say what its columns mean. */
export function UploadButtons() {
  const { t } = useWords()
  const can = useCan()
  const go = useGo()
  const begin = useMutation({
    mutationFn: async ({ file, kind }: Chosen) => {
      const { id } = await upload<Upload>('POST /files', { name: file.name }, file)
      return call<typeof beginImport>('POST /imports', { file: id, kind })
    },
    onSuccess: ({ id }) => go(`/imports/${id}`),
    onError: (error) => notify.bad(error.message),
  })
  const kinds = (['companies', 'people'] as const).filter((kind) => kind === 'people' || can('company.manage'))
  return kinds.map((kind) => (
    <FileButton
      key={kind}
      accept=".csv,.tsv,.txt,.xlsx"
      inputProps={{ 'aria-label': t(`imports.desk.upload.${kind}`) }}
      onChange={(file) => file && begin.mutate({ file, kind })}
    >
      {(props) => (
        <Button {...props} variant={kind === 'people' ? 'filled' : 'default'} loading={begin.isPending}>
          {t(`imports.desk.upload.${kind}`)}
        </Button>
      )}
    </FileButton>
  ))
}
