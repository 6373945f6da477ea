import { runFoyer } from './run-foyer.mjs'

// `npm start`: from a fresh clone to a running Foyer. Options go to `foyer start`: `npm start -- --port 8080`.
if (process.env.npm_lifecycle_event !== undefined) endWithShell()
await runFoyer(['start', ...process.argv.slice(2)])

/**
 * npm runs us through a shell and passes signals only on to that, which dies of them and leaves us behind. So when
 * the shell is gone, and init or another has become our parent, we end as if the signal had been ours.
 */
function endWithShell() {
  const shell = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === shell) return
    clearInterval(timer)
    process.kill(process.pid, 'SIGTERM')
  }, 250)
  timer.unref()
}
