import type { Host, Message } from '@/contract'
import { beijingAt, toIso } from '@/domain/beijing-time'
import { countUnread } from '../alerts/source'
import { inboxOf } from '../alerts/alerts'
import type { Call } from '../call'
import type { KnownDevice } from './identity-provider'
import type { Persona } from '../personas/types'
import type { StoredDevice, User } from '../storage/documents'
import { endSession, newDevice } from './users'

/** Devices kept per user. Beyond, the one with the oldest `lastSeenAt` goes, with its sessions. */
const DEVICE_LIMIT = 10
const DEVICE_NAMES: Record<Host, string> = { weapp: '微信小程序', alipay: '支付宝小程序', h5: '浏览器预览' }

type Within = Pick<Call, 'tx' | 'now' | 'ids'>

/** Adds 在新设备登录 to the inbox of the user's primary card. */
async function announce({ tx, now, ids }: Within, user: User, device: StoredDevice): Promise<void> {
  const card = user.cards.find(({ primary }) => primary)
  if (!card) return
  const at = toIso(now)
  const message: Message = {
    id: `${card.cardId}.device-${ids.next('message', 12)}`,
    category: 'security',
    body: { kind: 'new-device', device: device.name, city: device.city ?? '', at },
    createdAt: at,
    read: false,
    transactionId: null,
    delivery: { channel: 'inbox', reason: 'not-subscribed' },
  }
  const inbox = await inboxOf({ tx }, card.cardId)
  inbox.messages.push(message)
  countUnread({ card, inbox })
}

/** Removes a device with its sessions and its silent sign-in. */
export async function forgetDevice({ tx }: Pick<Call, 'tx'>, user: User, device: StoredDevice): Promise<void> {
  for (const session of device.sessions.slice()) await endSession({ tx }, device, session)
  await forgetLogin({ tx }, user.userId, device)
  user.devices = user.devices.filter((other) => other !== device)
}

/** Ends a device's silent sign-in. A login pointer that belongs to another user by now is left alone. */
export async function forgetLogin({ tx }: Pick<Call, 'tx'>, userId: string, device: StoredDevice): Promise<void> {
  if (device.login !== null && (await tx.login.get(device.login))?.userId === userId) await tx.login.delete(device.login)
  device.login = null
  device.openId = null
}

/**
 * Records a device at sign-in. The first is confirmed; every other one waits for the user to confirm it.
 * @param firstSeenAt ms; earlier than now for seeded devices
 */
export async function seeDevice(
  call: Within,
  user: User,
  host: Host,
  { login, deviceId, openId = null }: KnownDevice,
  firstSeenAt = call.now,
): Promise<StoredDevice> {
  const known = user.devices.find((device) => device.deviceId === deviceId)
  const device = known ?? { ...newDevice(deviceId, host, DEVICE_NAMES[host], firstSeenAt), confirmed: user.devices.length === 0 }
  device.lastSeenAt = call.now
  device.login = login
  device.openId = openId
  await call.tx.login.put(login, { userId: user.userId, deviceId })
  if (known) return known
  const longest = user.devices.slice().sort((a, b) => a.lastSeenAt - b.lastSeenAt)[0]
  if (longest && user.devices.length >= DEVICE_LIMIT) await forgetDevice(call, user, longest)
  user.devices.push(device)
  if (!device.confirmed) await announce(call, user, device)
  return device
}

/** Adds the unconfirmed devices that a persona's `new-device` notices name. */
export function seedDevices({ now }: Pick<Call, 'now'>, user: User, persona: Persona): void {
  for (const { at, body } of persona.notices) {
    const seen = beijingAt(at.slice(0, 10), at.slice(11, 19))
    if (body.kind !== 'new-device' || seen > now) continue
    user.devices.push({ ...newDevice(`d-${at.slice(0, 10)}`, 'weapp', body.device, seen), city: body.city, confirmed: false })
  }
}
