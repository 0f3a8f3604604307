import { DAY, type Host } from '@/contract'
import { toIso } from '@/domain/beijing-time'
import type { Crypto } from '../access/crypto'
import { PERSONAS } from '../personas'
import type { Demo } from '../storage/documents'
import type { Tx } from '../storage/transaction'
import { idCardExpired } from '../personas/id-card'
import type { IdentityProvider, KnownDevice } from '../access/identity-provider'

/** ms that an SMS is kept in the operators' outbox. */
const SMS_MS = DAY

/** The demo document; the defaults on a first start. */
export const demoOf = (tx: Tx): Promise<Demo> => tx.demo.open('', {})

const pretended = async (tx: Tx): Promise<Pick<Demo, 'personaId' | 'platform'>> =>
  (await tx.demo.get('')) ?? { personaId: 'newcomer', platform: {} }

/** Record of the person in front of the phone; a newcomer holds the base persona's card. */
const recordInHand = (personaId: Demo['personaId']): string => PERSONAS[personaId].recordIds[0] ?? 'employee-hz'

interface DemoOptions {
  /** True where many devices share this backend: each is recognised by its login code. */
  manyDevices: boolean
}

/** Key of the only device of an embedded backend. */
export const THIS_PHONE = 'this-phone'

/** An embedded backend has one device per host; login codes change every time. */
const deviceOf = ({ manyDevices }: DemoOptions, { crypto }: { crypto: Crypto }, host: Host, loginCode: string): KnownDevice =>
  manyDevices
    ? { login: crypto.digest(`login|${loginCode}`), deviceId: `d${crypto.digest(`device|${loginCode}`)}` }
    : { login: THIS_PHONE, deviceId: `d-${host}` }

/** Simulates the identity of the persona that operators chose: their phone number, ID card and face. */
export const demoIdentity = (options: DemoOptions): IdentityProvider => ({
  device: async (within, host, loginCode) => deviceOf(options, within, host, loginCode),
  preview: async (within, host) => deviceOf(options, within, host, host),
  phone: async ({ tx }) => PERSONAS[(await pretended(tx)).personaId].phone,
  async text({ tx, now, real, ids }, { phoneId }, code) {
    // The phone id comes first in the key, so that deleting the user finds them.
    const id = `${phoneId}.${ids.next('sms', 16)}`
    const item = { id: `sms-${id}`, at: toIso(now), channel: 'sms' as const, code, kind: null, fields: [] }
    await tx.sms.put(id, { item, serial: ids.serial(), keepUntil: real() + SMS_MS })
  },
  async idCard({ tx, now }) {
    const { personaId, platform } = await pretended(tx)
    const recordId = recordInHand(personaId)
    return { recordId, expired: platform.photo === 'expired' || idCardExpired(recordId, now) }
  },
  inFront: async ({ tx }) => recordInHand((await pretended(tx)).personaId),
  vouchesForBound: async ({ tx }) => (await pretended(tx)).personaId === 'newcomer',
  sends: () => false,
  async takesMessages({ tx }) {
    const { subscription } = (await pretended(tx)).platform
    return subscription !== 'off' && subscription !== 'ban'
  },
})
