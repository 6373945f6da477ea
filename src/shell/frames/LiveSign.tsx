import { useLiveState } from '../use-live.ts'
import { useWords } from '../words.ts'
import classes from './LiveSign.module.css'

/** Whether the screen keeps itself up to date. Only being away is worth words; being live is a quiet dot. */
export function LiveSign() {
  const state = useLiveState()
  const { t } = useWords()
  const says = t(`shell.live.${state}`)
  return (
    <output className={classes.sign} data-state={state} title={says}>
      <span className={classes.dot} />
      <span className={classes.says}>{says}</span>
    </output>
  )
}
