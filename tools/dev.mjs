import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { installMissing } from './install.mjs'
import { root } from './root.mjs'

// `npm run dev`: the server restarts and the pages reload when a file is saved. Open the address that vite prints;
// it passes /api on to the server. Options go to `foyer start`: `npm run dev -- --demo`.

installMissing()
const port = process.env.PORT ?? '7777'
const program = (...path) => join(root, 'node_modules', ...path)
const server = [
  program('tsx', 'dist', 'cli.mjs'),
  'watch',
  '--clear-screen=false',
  'src/main.ts',
  'start',
  '--port',
  port,
]
const web = [program('vite', 'bin', 'vite.js'), '--clearScreen', 'false']

const children = [[...server, ...process.argv.slice(2)], web].map((commandLine) =>
  spawn(process.execPath, commandLine, { cwd: root, stdio: 'inherit', env: { ...process.env, PORT: port } }),
)

// A second signal would make tsx kill the server before it has drained.
const endBoth = (signal) => children.filter((child) => !child.killed).forEach((child) => child.kill(signal))
process.on('SIGINT', () => endBoth('SIGINT'))
process.on('SIGTERM', () => endBoth('SIGTERM'))
for (const child of children) {
  child.once('exit', (code) => {
    process.exitCode ??= code ?? 1
    endBoth('SIGTERM')
  })
}
