import type { Host } from '@/contract'
import { beijingAt, toIso } from '@/domain/beijing-time'
import { nextSerial, type Context } from './context'
import type { Persona } from './personas/types'
import type { State, StoredDevice } from './state'

/** Devices remembered a user; the one not seen for longest goes first. */
const DEVICE_LIMIT = 10
const NAMES: Record<Host, string> = { weapp: '微信小程序', alipay: '支付宝小程序', h5: '浏览器预览' }

/** On a phone of its own the login code changes every time: the host alone tells the device. */
const deviceIdOf = ({ manyDevices, crypto }: Context, host: Host, loginCode: string): string =>
  manyDevices ? `d${crypto.digest(`device|${loginCode}`)}` : `d-${host}`

const devicesOf = (state: State, userId: string): StoredDevice[] => state.devices.filter((device) => device.userId === userId)

/** Puts 在新设备登录 into the message centre of the user's cards. */
function announce({ state, now }: Context, device: StoredDevice): void {
  const at = toIso(now)
  for (const { cardId, userId, primary } of state.bindings) {
    if (userId !== device.userId || !primary) continue
    const body = { kind: 'new-device', device: device.name, city: device.city ?? '', at } as const
    const delivery = { channel: 'inbox', reason: 'not-subscribed' } as const
    const message = { id: `${cardId}.device-${nextSerial(state)}`, category: 'security', body, createdAt: at, read: false } as const
    state.messages.push({ cardId, message: { ...message, transactionId: null, delivery } })
  }
}

/**
 * Notes that a user is on a device; a second device waits to be called the user's own.
 * @param firstSeenAt ms, where it was there before the story begins @returns its id
 */
export function seeDevice(context: Context, userId: string, host: Host, loginCode: string, firstSeenAt = context.now): string {
  const { state, now } = context
  const deviceId = deviceIdOf(context, host, loginCode)
  const mine = devicesOf(state, userId)
  const known = mine.find((device) => device.deviceId === deviceId)
  if (known) known.lastSeenAt = now
  else {
    const confirmed = mine.length === 0
    const device: StoredDevice = { deviceId, userId, host, name: NAMES[host], city: null, firstSeenAt, lastSeenAt: now, confirmed }
    const dropped = mine.length >= DEVICE_LIMIT ? mine.sort((a, b) => a.lastSeenAt - b.lastSeenAt)[0] : undefined
    state.devices = state.devices.filter((other) => other !== dropped).concat(device)
    if (!confirmed) announce(context, device)
  }
  return deviceId
}

/** The devices a persona's own notices tell of: they wait to be looked at. */
export function seedDevices({ state, now }: Context, userId: string, persona: Persona): void {
  for (const { at, body } of persona.notices) {
    const seen = beijingAt(at.slice(0, 10), at.slice(11, 19))
    if (body.kind !== 'new-device' || seen > now) continue
    const { device: name, city } = body
    state.devices.push({
      deviceId: `d-${at.slice(0, 10)}`,
      userId,
      host: 'weapp',
      name,
      city,
      firstSeenAt: seen,
      lastSeenAt: seen,
      confirmed: false,
    })
  }
}
