import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { add, countsOf, nothing, summary } from './counts.mjs'
import { root } from './root.mjs'

// `npm run check`: exactly what continuous integration runs. `npm run check -- lint types` runs only these parts.
// The last line is the count over all parts; a part that is no test runner counts as one test.

const tooLong = 15 * 60_000
const longest = 20_000
const folder = mkdtempSync(join(tmpdir(), 'foyer-check-'))

const bin = (name) => join(root, 'node_modules', '.bin', name)
const node = (...commandLine) => [process.execPath, ...commandLine]

/** Parts of one stage run at the same time, two of them use two cores well. */
const stages = [
  [part('format', [bin('oxfmt'), '--check', '.']), part('lint', [bin('oxlint')])],
  [part('types', [bin('tsc'), '--noEmit', '-p', '.']), part('unused', [bin('knip'), '--no-progress'])],
  existsSync(join(root, 'tools', 'generate.mjs')) ? [part('generated', node('tools/generate.mjs', '--check'))] : [],
  [part('tests', [bin('vitest'), 'run'], { isRunner: true })],
  [part('build', node('tools/build.mjs', 'server', 'web'))],
  [part('weight', node('tools/weigh.mjs'))],
  [part('journeys', [bin('playwright'), 'test'], { isRunner: true })],
]

const wanted = process.argv.slice(2)
let total = nothing
for (const stage of stages) {
  const chosen = stage.filter(({ name }) => wanted.length === 0 || wanted.includes(name))
  const counts = await Promise.all(chosen.map(runPart))
  total = counts.reduce(add, total)
}
rmSync(folder, { recursive: true, force: true })
if (total.passed + total.failed === 0) total = add(total, { ...nothing, failed: 1 })
process.exitCode = total.failed > 0 ? 1 : 0
console.log(summary(total))

function part(name, commandLine, { isRunner = false } = {}) {
  return { name, commandLine, isRunner }
}

async function runPart({ name, commandLine, isRunner }) {
  const startedAt = performance.now()
  const countsFile = join(folder, `${name}.json`)
  const { exitCode, output } = await run(commandLine, { FOYER_COUNTS: countsFile })
  const single = exitCode === 0 ? { ...nothing, passed: 1 } : { ...nothing, failed: 1 }
  const counts = isRunner ? countsOf(countsFile, exitCode) : single
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1).padStart(6)
  const mark = counts.failed > 0 ? '✗' : '✓'
  if (counts.failed > 0) console.log(ending(output))
  console.log(`${mark} ${name.padEnd(10)} ${seconds} s${isRunner ? `   ${summary(counts)}` : ''}`)
  return counts
}

/** The end of what a part said: enough to see what is wrong, also when thousands of lines are. */
function ending(output) {
  const text = output.trimEnd()
  return text.length > longest ? `…${text.slice(-longest)}` : text
}

function run([command, ...options], env) {
  return new Promise((resolve) => {
    const child = spawn(command, options, {
      cwd: root,
      env: { ...process.env, ...env, NO_COLOR: '1', FORCE_COLOR: undefined },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: tooLong,
      shell: process.platform === 'win32',
    })
    const chunks = []
    child.stdout.on('data', (chunk) => chunks.push(chunk))
    child.stderr.on('data', (chunk) => chunks.push(chunk))
    child.once('error', (error) => resolve({ exitCode: 1, output: error.message }))
    child.once('close', (code) => resolve({ exitCode: code ?? 1, output: Buffer.concat(chunks).toString() }))
  })
}
