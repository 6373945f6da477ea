import { Skeleton, Text } from '@mantine/core'
import { useWords } from '../../../../shell/words.ts'
import { useBranch } from '../company.ts'

type BranchSentenceProps = { id: number; of: 'move' | 'archive' }

const kinds = ['below', 'people', 'sites'] as const

/** How many companies, people and sites come along: what moving or putting away means, in one sentence. */
export function BranchSentence({ id, of }: BranchSentenceProps) {
  const { t, language } = useWords()
  const { data, error } = useBranch(id)
  if (error) return null
  if (!data) return <Skeleton height={20} />
  const along = kinds.flatMap((kind) =>
    data[kind] === 0 ? [] : [t(`companies.desk.branch.${kind}`, { count: data[kind] })],
  )
  return (
    <Text size="sm">
      {along.length === 0
        ? t('companies.desk.branch.alone')
        : t(`companies.desk.${of}.along`, { what: new Intl.ListFormat(language).format(along) })}
    </Text>
  )
}
