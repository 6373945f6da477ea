import { Skeleton, Stack, VisuallyHidden } from '@mantine/core'
import { useWords } from '../words.ts'
import classes from './LoadingView.module.css'

/** Grey lines in the shape of what will come. Appears after a moment only, so that quick answers do not flicker. */
export function LoadingView({ lines = 4 }: { lines?: number }) {
  const { t } = useWords()
  return (
    <Stack gap="sm" p="md" className={classes.late} component="output">
      <VisuallyHidden>{t('shell.loading')}</VisuallyHidden>
      <Skeleton height={22} width="38%" />
      {Array.from({ length: lines }, (_, index) => (
        <Skeleton key={index} height={14} width={`${94 - ((index * 17) % 40)}%`} />
      ))}
    </Stack>
  )
}
