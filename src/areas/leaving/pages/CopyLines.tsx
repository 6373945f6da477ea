import { Button, Group, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useList } from '../../../shell/ask.ts'
import { sizeOf } from '../../../shell/file-size.ts'
import { DateText } from '../../../shell/ui/DateText.tsx'
import { Sentence } from '../../../shell/ui/Sentence.tsx'
import { useWords } from '../../../shell/words.ts'
import type { listCopies } from '../copy/list-copies.ts'

/** Looked at again while one is being written. */
const PAUSE = 2000

/** Copies that were asked for: whether they are ready, until when, and the way to fetch them. */
export function CopyLines({ person }: { person: number }) {
  const { t, language } = useWords()
  const list = useList<typeof listCopies>(['copy', 'list', person], 'GET /person-copies', { person, limit: 20 })
  const isWaiting = list.items.some(({ state }) => state === 'waiting')
  const { retry } = list
  useEffect(() => {
    if (!isWaiting) return
    const timer = setInterval(retry, PAUSE)
    return () => clearInterval(timer)
  }, [isWaiting, retry])
  return (
    <>
      {list.items.map((copy) => (
        <Group key={copy.id} gap="sm">
          <Text size="sm" component="span">
            <Sentence
              of={`leaving.copy.is-${copy.state}`}
              parts={{
                asked: <DateText at={copy.askedAt} as="exact" />,
                until: <DateText at={copy.expiresAt} as="exact" />,
                size: sizeOf(copy.size ?? 0, language),
              }}
            />
          </Text>
          {copy.state === 'ready' && (
            <Button
              size="compact-sm"
              variant="default"
              component="a"
              href={`/api/v1/person-copies/${copy.id}/file`}
              leftSection={<IconDownload size={14} />}
            >
              {t('leaving.copy.fetch')}
            </Button>
          )}
        </Group>
      ))}
    </>
  )
}
