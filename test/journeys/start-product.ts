import { launchFoyer } from './launch-foyer.ts'
import { ownerSession } from './owner-session.ts'

/**
 * Starts the built product with the demo world, and stops it after the journeys, which find it at JOURNEY_URL
 * (Playwright's baseURL) and act as its owner with the session JOURNEY_OWNER.
 */
export default async function startProduct(): Promise<() => Promise<void>> {
  const { url, ownerLink, stop } = await launchFoyer(['--demo'])
  try {
    process.env.JOURNEY_URL = url
    process.env.JOURNEY_OWNER = await ownerSession(url, ownerLink)
  } catch (error) {
    await stop()
    throw error
  }
  return stop
}
