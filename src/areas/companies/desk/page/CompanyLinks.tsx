import { SimpleGrid, Stack, Text } from '@mantine/core'
import { Slot } from '../../../../shell/slot.tsx'
import { Go } from '../../../../shell/ui/Go.tsx'
import { KindIcon } from '../../../../shell/ui/KindIcon.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { useWords } from '../../../../shell/words.ts'
import { CompanyFrame } from './CompanyFrame.tsx'
import { CompanySites } from './CompanySites.tsx'
import classes from './CompanyTree.module.css'

/** Everything the company is related to, by kind. */
export function CompanyLinks() {
  return (
    <CompanyFrame>
      {(company) => (
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
          <Stack>
            <Branches
              title="companies.desk.links.above"
              none="companies.desk.links.above-none"
              companies={company.above}
            />
            <Branches
              title="companies.desk.links.below"
              none="companies.desk.links.below-none"
              companies={company.children}
            />
            <CompanySites company={company} />
          </Stack>
          <Stack>
            <Slot name="company.links" company={company} />
          </Stack>
        </SimpleGrid>
      )}
    </CompanyFrame>
  )
}

type BranchesProps = { title: string; none: string; companies: readonly { id: number; name: string }[] }

function Branches({ title, none, companies }: BranchesProps) {
  const { t } = useWords()
  return (
    <Panel title={t(title)}>
      {companies.length === 0 && (
        <Text size="sm" c="dimmed">
          {t(none)}
        </Text>
      )}
      <ul className={classes.tree}>
        {companies.map((each) => (
          <li key={each.id} className={classes.line}>
            <KindIcon kind="company" size={15} />
            <Go to={`/companies/${each.id}`}>{each.name}</Go>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
