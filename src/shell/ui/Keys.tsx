import { keysOf } from '../shortcut.ts'
import classes from './Keys.module.css'

/** A shortcut as keys: `<Keys of="mod+k" />`. */
export function Keys({ of: shortcut }: { of: string }) {
  const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent)
  return (
    <span className={classes.keys}>
      {keysOf(shortcut, isMac).map((key, index) => (
        <kbd key={index}>{key}</kbd>
      ))}
    </span>
  )
}
