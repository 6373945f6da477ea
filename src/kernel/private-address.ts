import { BlockList, isIP } from 'node:net'

type Subnet = { address: string; prefix: number; family: 'ipv4' | 'ipv6' }

/** IANA special-purpose registries (RFC 6890): what no server out on the internet has. */
const notPublic = blockListOf([
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
  ...['192.168.0.0/16', '198.18.0.0/15', '224.0.0.0/4', '240.0.0.0/4'],
  // The last three lead back to IPv4 addresses: translated (NAT64), 6to4, Teredo.
  ...['::/127', 'fc00::/7', 'fe80::/10', 'ff00::/8', '64:ff9b::/96', '2002::/16', '2001::/32'],
])
const loopback = blockListOf(['127.0.0.0/8', '::1/128'])

/** Whether an address belongs to this machine or a network that is not the internet. */
export const isPrivateAddress = (address: string): boolean => isIn(notPublic, address)

export const isLoopback = (address: string): boolean => isIn(loopback, address)

/** Whether an address is in one of these networks, each an address or CIDR. */
export const isInNetworks = (networks: readonly string[], address: string): boolean =>
  isIn(blockListOf(networks), address)

/** `10.0.0.0/8`, `::1`: an address, or a network by CIDR. */
export const isNetwork = (text: string): boolean => subnetOf(text) !== null

function blockListOf(networks: readonly string[]): BlockList {
  const list = new BlockList()
  for (const network of networks) {
    const subnet = subnetOf(network)
    if (subnet) list.addSubnet(subnet.address, subnet.prefix, subnet.family)
  }
  return list
}

function subnetOf(text: string): Subnet | null {
  const [address = '', prefix, ...rest] = text.split('/')
  const family = isIP(address)
  const longest = family === 6 ? 128 : 32
  const length = prefix === undefined ? longest : /^\d{1,3}$/.test(prefix) ? Number(prefix) : -1
  if (family === 0 || rest.length > 0 || length < 0 || length > longest) return null
  return { address, prefix: length, family: family === 6 ? 'ipv6' : 'ipv4' }
}

/** An IPv4 address written as IPv6 (`::ffff:127.0.0.1`) is looked up as both. */
function isIn(list: BlockList, address: string): boolean {
  const family = isIP(address)
  if (family === 0) return false
  return list.check(address, family === 6 ? 'ipv6' : 'ipv4')
}
