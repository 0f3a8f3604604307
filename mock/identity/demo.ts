import type { Host } from '@/contract'
import { toIso } from '@/domain/beijing-time'
import { PERSONAS } from '../personas'
import type { Demo } from '../storage/documents'
import type { Tx } from '../storage/transaction'
import { idCardExpired } from './id-card'
import type { IdentityProvider } from './provider'

/** Texts stand in the operators' outbox for a day. */
const SMS_MS = 86_400_000

/** The demonstration's own document; a first start has none. */
export const demoOf = (tx: Tx): Promise<Demo> => tx.demo.open('', {})

const pretended = async (tx: Tx): Promise<Pick<Demo, 'personaId' | 'platform'>> =>
  (await tx.demo.get('')) ?? { personaId: 'newcomer', platform: {} }

/** A newcomer holds the base persona's card. */
const recordInHand = (personaId: Demo['personaId']): string => PERSONAS[personaId].recordIds[0] ?? 'employee-hz'

interface DemoOptions {
  /** Many devices share this backend, so a device is known by its login code; a phone of its own is the only one. */
  manyDevices: boolean
}

/** Key of the only device there is. */
export const THIS_PHONE = 'this-phone'

/** Whom the operator has picked is in front of the phone: it is their number, their card, their face. */
export const demoIdentity = ({ manyDevices }: DemoOptions): IdentityProvider => ({
  async device({ crypto }, host: Host, loginCode) {
    // On a phone of its own the login code changes every time: the host alone tells the device.
    if (!manyDevices) return { login: THIS_PHONE, deviceId: `d-${host}` }
    return { login: crypto.digest(`login|${loginCode}`), deviceId: `d${crypto.digest(`device|${loginCode}`)}` }
  },
  phone: async ({ tx }) => PERSONAS[(await pretended(tx)).personaId].phone,
  async text({ tx, now, real, ids }, { phoneId }, code) {
    // Whose they are stands first, so that they go with the person.
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
  async takesMessages({ tx }) {
    const { subscription } = (await pretended(tx)).platform
    return subscription !== 'off' && subscription !== 'ban'
  },
})
