import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { Can } from '../../../../shell/can.tsx'
import { Go } from '../../../../shell/ui/Go.tsx'
import { KindIcon } from '../../../../shell/ui/KindIcon.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { useWords } from '../../../../shell/words.ts'
import { MoveCompany } from '../change/MoveCompany.tsx'
import type { Company } from '../company.ts'
import classes from './CompanyTree.module.css'

/** The companies above, and the way to another place in the tree. */
export function Parent({ company }: { company: Company }) {
  const { t } = useWords()
  const [isMoving, setMoving] = useState(false)
  const move = (
    <Can do="manage" of={company}>
      <Button size="compact-sm" variant="subtle" onClick={() => setMoving(true)}>
        {t('companies.desk.move.action')}
      </Button>
    </Can>
  )
  return (
    <Panel title={t('companies.desk.links.above')} actions={move}>
      {company.above.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('companies.desk.links.above-none')}
        </Text>
      )}
      <ul className={classes.tree}>
        {company.above.map((each, depth) => (
          <li key={each.id} className={classes.line} style={{ paddingInlineStart: `${depth}rem` }}>
            <KindIcon kind="company" size={15} />
            <Go to={`/companies/${each.id}`}>{each.name}</Go>
          </li>
        ))}
      </ul>
      {isMoving && <MoveCompany company={company} from={company.above.at(-1) ?? null} close={() => setMoving(false)} />}
    </Panel>
  )
}
