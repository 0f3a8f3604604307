import type { Device } from '@/contract'
import { toIso } from '@/domain/beijing-time'
import { callerOf, userOf, type Call } from '../call'
import { forgetDevice } from '../access/devices'
import { fail } from '../domain-error'
import { logEvent } from '../access/security-log'
import type { StoredDevice } from '../storage/documents'
import type { Handlers } from './types'

function devicesModel(call: Call): { devices: Device[] } {
  const { user, device: own } = callerOf(call)
  return {
    devices: user.devices
      .slice()
      .sort((a, b) => b.lastSeenAt - a.lastSeenAt)
      .map(({ deviceId, name, host, city, firstSeenAt, lastSeenAt, confirmed }) => ({
        deviceId,
        name,
        host,
        city,
        firstSeenAt: toIso(firstSeenAt),
        lastSeenAt: toIso(lastSeenAt),
        current: deviceId === own.deviceId,
        confirmed,
      })),
  }
}

const deviceOf = (call: Call, deviceId: string): StoredDevice =>
  userOf(call).devices.find((device) => device.deviceId === deviceId) ?? fail('DATA-404')

export const deviceHandlers = {
  'devices.list': async (_input, call) => devicesModel(call),
  'devices.confirm': async ({ deviceId }, call) => {
    deviceOf(call, deviceId).confirmed = true
    await logEvent(call, userOf(call).userId, 'device-confirmed')
    return devicesModel(call)
  },
  'devices.sign-out': async ({ deviceId }, call) => {
    const user = userOf(call)
    const device = deviceOf(call, deviceId)
    await logEvent(call, user.userId, 'device-signed-out')
    // Ends its silent sign-in as well.
    await forgetDevice(call, user, device)
    return devicesModel(call)
  },
} satisfies Partial<Handlers>
