import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder; every tool works from there, wherever it was called. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..')
