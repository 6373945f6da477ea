import { Button } from '@mantine/core'
import { IconArrowUp } from '@tabler/icons-react'
import { useState } from 'react'
import { explainProblem } from '../../../shell/explain-problem.ts'
import { notify } from '../../../shell/notify.ts'
import { useWords } from '../../../shell/words.ts'

/** Above the newest entries of a very long conversation. */
export function EarlierButton({ label, load }: { label: string; load: () => Promise<unknown> }) {
  const { t } = useWords()
  const [isLoading, setLoading] = useState(false)
  const onClick = async () => {
    setLoading(true)
    await load().catch((error: unknown) => notify.bad(explainProblem(error, t).happened))
    setLoading(false)
  }
  return (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<IconArrowUp size={15} />}
      loading={isLoading}
      onClick={() => void onClick()}
    >
      {label}
    </Button>
  )
}
