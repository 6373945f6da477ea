const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** Bytes in words: 1 530 000 -> "1.5 MB". Steps of a thousand, as storage is sold. */
export function sizeOf(bytes: number, language: string): string {
  const step = bytes < 1000 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), units.length - 1)
  const format = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: units[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: step === 0 ? 0 : 1,
  })
  return format.format(bytes / 1000 ** step)
}
