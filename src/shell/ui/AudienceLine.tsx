import { Group, Popover, Stack, Text, UnstyledButton } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useWords } from '../words.ts'
import classes from './AudienceLine.module.css'
import { Avatar } from './Avatar.tsx'

export type Seer = { id: number | string; name: string; why?: ReactNode }

type AudienceLineProps = {
  people: readonly Seer[]
  /** How many there are, when more than those named. */
  total?: number
  /** Instead of the usual sentence. */
  says?: string
  /** `note`: staff only, in its own colour. */
  tone?: 'usual' | 'note'
  /** Below the list: a way to change it. */
  children?: ReactNode
}

const namedPeople = 2

/** "Ana, Ben and 3 more can see this": always beside what is about to be sent. Opens the whole list with reasons. */
export function AudienceLine({ people, total = people.length, says, tone = 'usual', children }: AudienceLineProps) {
  const { t, language } = useWords()
  const named = people.slice(0, total > namedPeople + 1 ? namedPeople : namedPeople + 1).map((person) => person.name)
  const more = total - named.length
  const all = more > 0 ? [...named, t('shell.audience.more', { count: more })] : named
  const names = new Intl.ListFormat(language, { type: 'conjunction' }).format(all)
  return (
    <Popover position="top-start" shadow="md" width={320} trapFocus>
      <Popover.Target>
        <UnstyledButton className={classes.line} data-tone={tone}>
          <IconEye size={16} stroke={1.7} aria-hidden />
          <span>{says ?? (total === 0 ? t('shell.audience.nobody') : t('shell.audience.says', { names }))}</span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('shell.audience.title')}>
        <Stack gap="xs" className={classes.list}>
          <Text fw={600} size="sm">
            {t('shell.audience.title')}
          </Text>
          {people.map((person) => (
            <Group key={person.id} gap="sm" wrap="nowrap" align="flex-start">
              <Avatar name={person.name} seed={person.id} size={24} />
              <div>
                <Text size="sm">{person.name}</Text>
                {person.why && (
                  <Text component="div" size="xs" c="dimmed">
                    {person.why}
                  </Text>
                )}
              </div>
            </Group>
          ))}
          {total > people.length && (
            <Text size="sm" c="dimmed">
              {t('shell.audience.more', { count: total - people.length })}
            </Text>
          )}
          {children}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
