import { Text } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import { useMe } from '../../../shell/me.ts'
import { useWords } from '../../../shell/words.ts'
import classes from './WhoWillSee.module.css'

/** Before a question is asked, who will see it under the hat that is worn; by name once it is there. */
export function WhoWillSee() {
  const { t } = useWords()
  const me = useMe()
  const worn = me.hats.find((hat) => hat.key === me.hat)
  const company = me.hat.startsWith('membership:') ? worn?.label : undefined
  return (
    <div className={classes.who}>
      <IconEye size={20} stroke={1.6} aria-hidden />
      <div>
        <Text size="sm">
          {company ? t('tickets.portal.ask.seen-by-company', { company }) : t('tickets.portal.ask.seen-by-desk')}
        </Text>
        {me.hats.length > 1 && company && (
          <Text size="xs" c="dimmed">
            {t('tickets.portal.ask.hat', { company })}
          </Text>
        )}
      </div>
    </div>
  )
}
