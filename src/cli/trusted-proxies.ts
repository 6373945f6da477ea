import { StartError } from '../database/start-error.ts'
import { isNetwork } from '../kernel/private-address.ts'

/**
 * The proxies in front of this desk, from FOYER_TRUSTED_PROXY: addresses or CIDR with commas between. What they say of
 * whom a request comes from (X-Forwarded-For) is believed; from anyone else it is not. Throws StartError.
 */
export function trustedProxies(env: NodeJS.ProcessEnv): string[] {
  const named = (env['FOYER_TRUSTED_PROXY'] ?? '').split(',').map((one) => one.trim())
  const proxies = named.filter((one) => one !== '')
  const wrong = proxies.find((one) => !isNetwork(one))
  if (wrong === undefined) return proxies
  throw new StartError(
    `"${wrong}" in FOYER_TRUSTED_PROXY is not an address or network: write them as in 127.0.0.1,10.0.0.0/8.`,
  )
}
