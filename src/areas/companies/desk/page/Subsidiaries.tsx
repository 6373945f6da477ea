import { ActionIcon, Button, Text } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { Can } from '../../../../shell/can.tsx'
import type { PickOption } from '../../../../shell/face.ts'
import { Go } from '../../../../shell/ui/Go.tsx'
import { KindIcon } from '../../../../shell/ui/KindIcon.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { PickList } from '../../../../shell/ui/PickList.tsx'
import { useWords } from '../../../../shell/words.ts'
import { MoveCompany } from '../change/MoveCompany.tsx'
import type { Company } from '../company.ts'
import { pickCompany } from '../pick-company.ts'
import classes from './CompanyTree.module.css'

type Brief = { id: number; name: string }
type Asked = { company: Brief; from: Brief | null; to: Brief | null }

/** The companies right below: another one is put here or one is taken away, both after saying what comes along. */
export function Subsidiaries({ company }: { company: Company }) {
  const { t } = useWords()
  const [isAdding, setAdding] = useState(false)
  const [asked, setAsked] = useState<Asked | null>(null)
  const { id, name, children, childCount } = company
  const add = (
    <Can do="manage" of={company}>
      <Button size="compact-sm" variant="subtle" leftSection={<IconPlus size={14} />} onClick={() => setAdding(true)}>
        {t('companies.desk.links.add-below')}
      </Button>
    </Can>
  )
  const choose = (option: PickOption | null) => {
    if (option) setAsked({ company: { id: Number(option.value), name: option.label }, from: null, to: { id, name } })
    setAdding(false)
  }
  return (
    <Panel title={t('companies.desk.links.below')} actions={add}>
      {isAdding && (
        <PickList
          label={t('companies.desk.links.add-below')}
          value={null}
          onChange={choose}
          search={async (text, signal) =>
            (await pickCompany.search(text, signal)).filter((option) => option.value !== String(id))
          }
        />
      )}
      {children.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('companies.desk.links.below-none')}
        </Text>
      )}
      <ul className={classes.tree}>
        {children.map((each) => (
          <li key={each.id} className={classes.line}>
            <KindIcon kind="company" size={15} />
            <Go to={`/companies/${each.id}`}>{each.name}</Go>
            <Can do="manage" of={company}>
              <ActionIcon
                className={classes.far}
                variant="subtle"
                color="gray"
                size="sm"
                aria-label={t('companies.desk.links.take-out', { name: each.name })}
                onClick={() => setAsked({ company: each, from: { id, name }, to: null })}
              >
                <IconX size={14} />
              </ActionIcon>
            </Can>
          </li>
        ))}
      </ul>
      {childCount > children.length && (
        <Go to={`/companies?branch=${id}`} size="sm">
          {t('companies.desk.links.more', { count: childCount - children.length })}
        </Go>
      )}
      {asked && <MoveCompany key={asked.company.id} {...asked} close={() => setAsked(null)} />}
    </Panel>
  )
}
