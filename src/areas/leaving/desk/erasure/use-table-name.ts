import { hasWord, useWords } from '../../../../shell/words.ts'

/** What the records of a table are called; the table's own name, spelt out, where nobody wrote a word for it. */
export function useTableName(): (table: string) => string {
  const { t } = useWords()
  return (table) => {
    const key = `leaving.desk.table.${table}`
    return hasWord(key) ? t(key) : t('leaving.desk.table-of', { name: table.replaceAll('_', ' ') })
  }
}
