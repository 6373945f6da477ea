import { UnstyledButton } from '@mantine/core'
import { useWords } from '../words.ts'
import classes from './Segments.module.css'

export type Segment<Key extends string> = { key: Key; label: string; count?: number | string }

type SegmentsProps<Key extends string> = {
  /** Translated: what is chosen here. */
  label: string
  segments: readonly Segment<Key>[]
  value: Key
  onChange: (key: Key) => void
}

/** One of a few, all in sight, with how many lie behind each. */
export function Segments<Key extends string>({ label, segments, value, onChange }: SegmentsProps<Key>) {
  const { language } = useWords()
  return (
    <fieldset className={classes.segments} aria-label={label}>
      {segments.map((segment) => (
        <UnstyledButton
          key={segment.key}
          className={classes.segment}
          aria-pressed={segment.key === value}
          onClick={() => onChange(segment.key)}
        >
          {segment.label}
          {segment.count !== undefined && (
            <span className={classes.count}>
              {typeof segment.count === 'number' ? segment.count.toLocaleString(language) : segment.count}
            </span>
          )}
        </UnstyledButton>
      ))}
    </fieldset>
  )
}
