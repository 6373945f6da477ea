import { Text } from '@mantine/core'
import { Go } from '../../../../shell/ui/Go.tsx'
import { KindIcon } from '../../../../shell/ui/KindIcon.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { Company } from '../company.ts'
import classes from './CompanyTree.module.css'

/** Where the company stands: those above it, itself, those right below. */
export function CompanyTree({ company }: { company: Company }) {
  const { t } = useWords()
  const { above, children, childCount } = company
  if (above.length === 0 && children.length === 0) return null
  return (
    <Panel title={t('companies.desk.tree')}>
      <ul className={classes.tree}>
        {above.map((each, depth) => (
          <li key={each.id} className={classes.line} style={{ paddingInlineStart: `${depth}rem` }}>
            <KindIcon kind="company" size={15} />
            <Go to={`/companies/${each.id}`}>{each.name}</Go>
          </li>
        ))}
        <li className={classes.line} style={{ paddingInlineStart: `${above.length}rem` }}>
          <KindIcon kind="company" size={15} />
          <Text span fw={600} size="sm">
            {company.name}
          </Text>
        </li>
        {children.map((each) => (
          <li key={each.id} className={classes.line} style={{ paddingInlineStart: `${above.length + 1}rem` }}>
            <KindIcon kind="company" size={15} />
            <Go to={`/companies/${each.id}`}>{each.name}</Go>
          </li>
        ))}
      </ul>
      {childCount > children.length && (
        <Text size="sm" mt="xs">
          <Go to={`/companies?branch=${company.id}`}>
            {t('companies.desk.links.more', { count: childCount - children.length })}
          </Go>
        </Text>
      )}
    </Panel>
  )
}
