import { needChromium } from './chromium.mjs'
import { getDovecot } from './dovecot.mjs'
import { installMissing } from './install.mjs'

// `npm test`: everything, on a machine that has nothing but Node.
installMissing()
process.env.CHROMIUM = needChromium()
getDovecot()
await import('./check.mjs')
