import { colourOf, initialsOf } from '../initials.ts'
import classes from './Avatar.module.css'

type AvatarProps = {
  name: string
  /** What the colour hangs on when names change: the id. */
  seed?: string | number
  /** Address of a picture. */
  picture?: string | null
  /** Pixels, 28 usually. */
  size?: number
}

/** A face for a name: the picture, or initials on a colour that stays theirs. The name stands beside it in words. */
export function Avatar({ name, seed, picture, size = 28 }: AvatarProps) {
  const family = colourOf(String(seed ?? name))
  const style = {
    inlineSize: size,
    blockSize: size,
    fontSize: size * 0.4,
    background: `var(--mantine-color-${family}-light)`,
    color: `var(--mantine-color-${family}-light-color)`,
  }
  return (
    <span className={classes.avatar} style={style} aria-hidden>
      {picture ? <img src={picture} alt="" width={size} height={size} /> : initialsOf(name)}
    </span>
  )
}
