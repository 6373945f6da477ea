import { Button } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconDots } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { HtmlView } from '../../../../shell/ui/HtmlView.tsx'
import { useWords } from '../../../../shell/words.ts'
import classes from './EntryBody.module.css'

type EntryBodyProps = {
  html: string
  /** What was cut off a mail: quotes and signature. */
  elided: string | null
  title: string
  /** The newest entry is read whole. */
  isLast: boolean
}

/** Higher than this, in pixels, and an older entry is shown by its beginning. */
const tallest = 420

/** The text of an entry: long ones by their beginning, the rest of a mail when somebody asks. */
export function EntryBody({ html, elided, title, isLast }: EntryBodyProps) {
  const { t } = useWords()
  const inner = useRef<HTMLDivElement>(null)
  const [isTall, setTall] = useState(false)
  const [isWhole, setWhole] = useState(isLast)
  const [isRestShown, setRestShown] = useState(false)
  useEffect(() => {
    const element = inner.current
    if (!element) return
    const observer = new ResizeObserver(() => setTall(element.scrollHeight > tallest + 80))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const isCut = isTall && !isWhole
  return (
    <>
      <div className={classes.clip} data-cut={isCut} style={isCut ? { maxBlockSize: tallest } : undefined}>
        <div ref={inner}>
          <HtmlView html={html} title={title} />
        </div>
      </div>
      {isTall && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={isWhole ? <IconChevronUp size={15} /> : <IconChevronDown size={15} />}
          onClick={() => setWhole(!isWhole)}
        >
          {t(isWhole ? 'tickets.desk.entry.less' : 'tickets.desk.entry.more')}
        </Button>
      )}
      {elided && (
        <div className={classes.rest}>
          <Button
            variant="default"
            size="compact-xs"
            leftSection={<IconDots size={14} />}
            aria-expanded={isRestShown}
            onClick={() => setRestShown(!isRestShown)}
          >
            {t(isRestShown ? 'tickets.desk.entry.hide-rest' : 'tickets.desk.entry.show-rest')}
          </Button>
          {isRestShown && (
            <div className={classes.elided}>
              <HtmlView html={elided} title={t('tickets.desk.entry.rest-of', { title })} />
            </div>
          )}
        </div>
      )}
    </>
  )
}
