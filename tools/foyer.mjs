import { runFoyer } from './run-foyer.mjs'

// `npm run foyer -- COMMAND …`: any command of Foyer, built first when needed.
await runFoyer(process.argv.slice(2))
