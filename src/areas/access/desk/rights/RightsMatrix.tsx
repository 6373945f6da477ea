import { Checkbox } from '@mantine/core'
import { useRead } from '../../../../shell/ask.ts'
import { Ready } from '../../../../shell/ui/Ready.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { listPermissions } from '../../catalogue.ts'
import type { Grant, Side } from '../holder.ts'
import { groupsOf, has, toggled } from './groups-of.ts'
import classes from './RightsMatrix.module.css'

type RightsMatrixProps = { side: Side; grants: readonly Grant[]; onChange: (grants: Grant[]) => void }

/** Every right that this side can hold: a line each, a box for each scope. */
export function RightsMatrix({ side, grants, onChange }: RightsMatrixProps) {
  const { t } = useWords()
  const query = useRead<typeof listPermissions>(['permission', 'list'], 'GET /permissions', {})
  return (
    <Ready query={query}>
      {({ items }) =>
        groupsOf(items, side).map((group) => (
          <fieldset key={group.subject} className={classes.group}>
            <legend className={classes.subject}>{t(`access.desk.about.${group.subject}`)}</legend>
            {group.lines.map((line) => (
              <div key={line.permission} className={classes.line}>
                <span className={classes.permission}>{t(`access.may.${line.permission}.any`)}</span>
                {line.rights.map((right) => (
                  <Checkbox
                    key={right.scope}
                    size="xs"
                    title={right.says}
                    aria-label={right.says}
                    label={t(`access.desk.scope.${right.scope}`)}
                    checked={has(grants, right)}
                    onChange={() => onChange(toggled(grants, right))}
                  />
                ))}
              </div>
            ))}
          </fieldset>
        ))
      }
    </Ready>
  )
}
