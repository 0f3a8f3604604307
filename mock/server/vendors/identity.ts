import { MINUTE, type Host } from '@/contract'
import type { IdentityProvider } from '../../access/identity-provider'
import { fail } from '../../domain-error'
import { SERVER_CRYPTO } from '../crypto'
import { WrongCode, type Vendors } from './vendor'

/** ms within which a unit of work that met a conflict runs again with the same code. */
const AGAIN = MINUTE

/** Vendors accept each code once, but a unit of work may run again: the answer is cached for AGAIN ms. */
function oncePerCode(): (code: string, ask: () => Promise<string>) => Promise<string> {
  const answers = new Map<string, Promise<string>>()
  return (code, ask) => {
    const key = SERVER_CRYPTO.digest(code)
    const answer = answers.get(key) ?? ask()
    answers.set(key, answer)
    const forget = (): void => void answers.delete(key)
    setTimeout(forget, AGAIN).unref()
    answer.catch(forget)
    return answer
  }
}

async function orFail(answer: Promise<string>): Promise<string> {
  try {
    return await answer
  } catch (error) {
    // A wrong code is the caller's fault (SRV-BAD); an unreachable vendor is the server's (SRV-5XX).
    return error instanceof WrongCode ? fail('SRV-BAD', { cause: 'input-invalid' }) : fail('SRV-5XX')
  }
}

/**
 * Identity from the vendor of the user's host; hosts without a configured vendor use `otherwise`. The device id derives from the
 * openId, which is the same on every phone of a user, so all phones of a user count as one device.
 */
export function vendorIdentity(otherwise: IdentityProvider, vendors: Vendors): IdentityProvider {
  const once = oncePerCode()
  return {
    ...otherwise,
    sends: (host) => vendors[host] !== undefined,
    async device(within, host: Host, loginCode) {
      const vendor = vendors[host]
      if (!vendor) return otherwise.device(within, host, loginCode)
      const openId = await orFail(once(`login|${host}|${loginCode}`, () => vendor.openId(loginCode)))
      const name = `${host}|${openId}`
      return { login: within.crypto.digest(`login|${name}`), deviceId: `d${within.crypto.digest(`device|${name}`)}`, openId }
    },
    async phone(within, host, phoneCode) {
      const vendor = vendors[host]
      if (!vendor) return otherwise.phone(within, host, phoneCode)
      return orFail(once(`phone|${host}|${phoneCode}`, () => vendor.phone(phoneCode)))
    },
  }
}
