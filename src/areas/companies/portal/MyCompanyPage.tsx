import { Button, Grid, Stack } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { Can } from '../../../shell/can.tsx'
import { GoLink } from '../../../shell/ui/Go.tsx'
import { Page } from '../../../shell/ui/Page.tsx'
import { useWords } from '../../../shell/words.ts'
import { AboutCompany } from './AboutCompany.tsx'
import { Colleagues } from './Colleagues.tsx'
import { ForManagers } from './ForManagers.tsx'

/** One's company: its people and who may come in, beside what the desk knows of it. */
export function MyCompanyPage() {
  const { t } = useWords()
  return (
    <ForManagers>
      {(company) => (
        <Page
          title={company.name}
          width="wide"
          lead={t('companies.portal.lead')}
          actions={
            <Can do="people.create">
              <Button component={GoLink} to="/company/people/new" leftSection={<IconUserPlus size={18} stroke={1.6} />}>
                {t('companies.portal.add')}
              </Button>
            </Can>
          }
        >
          <Grid gap="lg">
            <Grid.Col span={{ base: 12, md: 7 }}>
              <Colleagues />
            </Grid.Col>
            <Grid.Col span={{ base: 12, md: 5 }}>
              <Stack>
                <AboutCompany id={company.id} />
              </Stack>
            </Grid.Col>
          </Grid>
        </Page>
      )}
    </ForManagers>
  )
}
