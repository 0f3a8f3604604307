import { BlockList, isIPv6 } from 'node:net'

const OWN = new BlockList()
OWN.addSubnet('127.0.0.0', 8, 'ipv4')
OWN.addAddress('::1', 'ipv6')

/** `::ffff:10.0.0.1` (IPv4-mapped IPv6) → `10.0.0.1`. */
const plain = (ip: string): string => ip.replace(/^::ffff:(?=\d+\.)/i, '')

/** The first four groups (/64), because one subscriber can use every address of a /64 network. */
function networkOf(ip: string): string {
  const [head = '', tail] = ip.split('::')
  const groups = head.split(':').filter((group) => group !== '')
  const end = tail === undefined ? [] : tail.split(':').filter((group) => group !== '')
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - groups.length - end.length)).fill('0')
  return [...groups, ...zeros, ...end]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}

/**
 * Key by which wrong guesses are counted: an IPv4 address, or the /64 network of an IPv6 one. Undefined for a loopback address: it may be
 * a proxy that `MOCK_TRUST_PROXY` does not name, and all callers behind it would share one count.
 */
export function addressOf(ip: string): string | undefined {
  const address = plain(ip)
  if (OWN.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')) return undefined
  return isIPv6(address) ? networkOf(address) : address
}
