import { Button, Group, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { useWrite } from '../../../../shell/ask.ts'
import { upload } from '../../../../shell/call.ts'
import { useCan } from '../../../../shell/can.tsx'
import { explainProblem } from '../../../../shell/explain-problem.ts'
import { Avatar } from '../../../../shell/ui/Avatar.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { removePicture } from '../../pictures/remove.ts'
import type { setPicture } from '../../pictures/set.ts'
import { personChanged } from '../contact/reachable.ts'
import { shrinkPicture } from './shrink-picture.ts'

type PictureFieldProps = {
  person: { id: number; name: string; picture: string | null; can: Readonly<Record<string, boolean>> }
}

const size = 72

/** A person's picture; a click chooses another one or takes it away. */
export function PictureField({ person }: PictureFieldProps) {
  const { t } = useWords()
  const mayEdit = useCan()('edit', person)
  const client = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const { id, name, picture } = person
  const put = useMutation({
    mutationFn: async (file: File) => {
      const small = await shrinkPicture(file).catch(() => null)
      if (!small) throw new UnreadablePicture()
      return await upload<typeof setPicture>('PUT /people/:id/picture', { id }, small)
    },
    onSuccess: () => Promise.all(personChanged.map((queryKey) => client.invalidateQueries({ queryKey }))),
  })
  const remove = useWrite<typeof removePicture>('DELETE /people/:id/picture', { refresh: personChanged })
  const error = put.error ?? remove.error
  return (
    <Group gap="md" wrap="nowrap">
      <Avatar name={name} seed={id} picture={picture} size={size} />
      {mayEdit && (
        <div>
          <Group gap="xs">
            <Button size="compact-sm" variant="default" loading={put.isPending} onClick={() => input.current?.click()}>
              {t(picture ? 'people.picture.another' : 'people.picture.choose')}
            </Button>
            {picture && (
              <Button
                size="compact-sm"
                variant="subtle"
                loading={remove.isPending}
                onClick={() => remove.mutate({ id })}
              >
                {t('people.picture.remove')}
              </Button>
            )}
          </Group>
          {error && (
            <Text size="sm" c="var(--mantine-color-error)" role="alert" mt={4}>
              {error instanceof UnreadablePicture ? t('people.picture.unreadable') : explainProblem(error, t).happened}
            </Text>
          )}
          <input
            ref={input}
            type="file"
            accept="image/*"
            hidden
            aria-label={t('people.picture.choose')}
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? []
              event.currentTarget.value = ''
              if (file) put.mutate(file)
            }}
          />
        </div>
      )}
    </Group>
  )
}

class UnreadablePicture extends Error {}
