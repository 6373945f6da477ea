import { defaultVariantColorsResolver, parseThemeColor, type VariantColorsResolver } from '@mantine/core'

/**
 * Text on filled grounds: white in light, nearly black in dark, where the fill is a bright shade.
 * Mantine's own choice is white on both, which axe refuses.
 */
export const variantColours: VariantColorsResolver = (input) => {
  const usual = defaultVariantColorsResolver(input)
  const parsed = parseThemeColor({ color: input.color ?? input.theme.primaryColor, theme: input.theme })
  if (!parsed.isThemeColor || parsed.shade !== undefined) return usual
  const of = (part: string) => `var(--mantine-color-${parsed.color}-${part})`
  const clear = '1px solid transparent'
  if (input.variant === 'filled') {
    return { background: of('filled'), hover: of('filled-hover'), color: 'var(--foyer-on-solid)', border: clear }
  }
  if (input.variant === 'light') {
    return { background: of('light'), hover: of('light-hover'), color: of('light-color'), border: clear }
  }
  if (input.variant === 'subtle') {
    return { background: 'transparent', hover: of('light'), color: of('text'), border: clear }
  }
  if (input.variant === 'outline') {
    const border = `1px solid ${of('outline')}`
    return { background: 'transparent', hover: of('outline-hover'), color: of('text'), border }
  }
  return usual
}
