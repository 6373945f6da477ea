import { Text } from '@mantine/core'
import { Go } from '../../../../shell/ui/Go.tsx'
import { KindIcon } from '../../../../shell/ui/KindIcon.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { Site } from '../company.ts'
import classes from '../page/CompanyTree.module.css'

/** What the site stands in, and what stands inside it. */
export function SitesAround({ site }: { site: Site }) {
  const { t } = useWords()
  const { above, inside } = site
  const line = (each: { id: number; name: string }, depth: number) => (
    <li key={each.id} className={classes.line} style={{ paddingInlineStart: `${depth}rem` }}>
      <KindIcon kind="site" size={15} />
      {each.id === site.id ? (
        <Text span fw={600} size="sm">
          {each.name}
        </Text>
      ) : (
        <Go to={`/sites/${each.id}`}>{each.name}</Go>
      )}
    </li>
  )
  return (
    <Panel title={t('companies.desk.sites.around')}>
      <ul className={classes.tree}>
        {[...above, site].map(line)}
        {inside.map((each) => line(each, above.length + 1))}
      </ul>
    </Panel>
  )
}
