import { Code, Stack } from '@mantine/core'
import { useState } from 'react'
import { useRead } from '../../../shell/ask.ts'
import { useParam } from '../../../shell/use-address.ts'
import { CopyText } from '../../../shell/ui/CopyText.tsx'
import { DateText } from '../../../shell/ui/DateText.tsx'
import { FactList } from '../../../shell/ui/FactList.tsx'
import { HtmlView } from '../../../shell/ui/HtmlView.tsx'
import { NotFoundView } from '../../../shell/ui/NotFoundView.tsx'
import { Page } from '../../../shell/ui/Page.tsx'
import { Panel } from '../../../shell/ui/Panel.tsx'
import { Ready } from '../../../shell/ui/Ready.tsx'
import { Segments } from '../../../shell/ui/Segments.tsx'
import { useWords } from '../../../shell/words.ts'
import type { readCaptured } from '../read-captured.ts'

const views = ['html', 'text', 'source'] as const

/** One mail as its receiver would have seen it, as plain text, or as it would have gone over the wire. */
export function CapturedPage() {
  const id = useParam('id')
  return /^[1-9]\d{0,14}$/.test(id) ? <Mail id={Number(id)} /> : <NotFoundView />
}

function Mail({ id }: { id: number }) {
  const { t } = useWords()
  const [view, setView] = useState<(typeof views)[number]>('html')
  const query = useRead<typeof readCaptured>(['captured-mail', id], 'GET /captured-mails/:id', { id })
  return (
    <Ready query={query}>
      {(mail) => (
        <Page
          title={mail.subject}
          kind="captured-mail"
          crumbs={[{ label: t('outbox.desk.title'), to: '/outbox' }]}
          lead={t('outbox.desk.captured.not-sent')}
        >
          <Stack>
            <Panel>
              <FactList
                facts={[
                  { label: t('outbox.desk.to'), value: <CopyText text={mail.to} /> },
                  { label: t('outbox.desk.captured.at'), value: <DateText at={mail.capturedAt} as="exact" /> },
                ]}
              />
            </Panel>
            <Segments
              label={t('outbox.desk.captured.views')}
              segments={views.map((key) => ({ key, label: t(`outbox.desk.captured.view.${key}`) }))}
              value={view}
              onChange={setView}
            />
            <Panel>
              {view === 'html' && <HtmlView html={mail.html} title={mail.subject} />}
              {view === 'text' && <Code block>{mail.text}</Code>}
              {view === 'source' && <Code block>{mail.source}</Code>}
            </Panel>
          </Stack>
        </Page>
      )}
    </Ready>
  )
}
