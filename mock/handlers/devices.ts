import type { Device } from '@/contract'
import { toIso } from '@/domain/beijing-time'
import { sessionOf, type Context } from '../context'
import { refuse } from '../refusal'
import { logEvent } from '../security-log'
import type { StoredDevice } from '../state'
import type { Handlers } from './types'

function devicesModel(context: Context): { devices: Device[] } {
  const { userId, deviceId: own } = sessionOf(context)
  const mine = context.state.devices.filter((device) => device.userId === userId).sort((a, b) => b.lastSeenAt - a.lastSeenAt)
  return {
    devices: mine.map(({ deviceId, name, host, city, firstSeenAt, lastSeenAt, confirmed }) => ({
      deviceId,
      name,
      host,
      city,
      firstSeenAt: toIso(firstSeenAt),
      lastSeenAt: toIso(lastSeenAt),
      current: deviceId === own,
      confirmed,
    })),
  }
}

function deviceOf(context: Context, deviceId: string): StoredDevice {
  const { userId } = sessionOf(context)
  return context.state.devices.find((device) => device.deviceId === deviceId && device.userId === userId) ?? refuse('DATA-404')
}

export const deviceHandlers = {
  'devices.list': (_input, context) => devicesModel(context),
  'devices.confirm': ({ deviceId }, context) => {
    const device = deviceOf(context, deviceId)
    device.confirmed = true
    logEvent(context, device.userId, 'device-confirmed')
    return devicesModel(context)
  },
  'devices.sign-out': ({ deviceId }, context) => {
    const { state } = context
    const device = deviceOf(context, deviceId)
    logEvent(context, device.userId, 'device-signed-out')
    const model = devicesModel(context)
    state.devices = state.devices.filter((other) => other !== device)
    state.sessions = state.sessions.filter((open) => open.userId !== device.userId || open.deviceId !== deviceId)
    // Nor may it come back silently.
    state.logins = state.logins.filter((login) => login.deviceId !== deviceId)
    if (deviceId === sessionOf(context).deviceId) state.hostUser = null
    return { devices: model.devices.filter((shown) => shown.deviceId !== deviceId) }
  },
} satisfies Partial<Handlers>
