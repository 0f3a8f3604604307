/** Devices signed in with an account. */
import * as v from 'valibot'
import { device } from '../models/device'
import { id } from '../primitives'
import { SECURITY } from './reads'
import { nothing } from './inputs'
import { operation } from '../operation'

const deviceScoped = v.object({ deviceId: id })
const devices = v.object({ devices: v.array(device) })

export const devicesList = operation('devices.list', {
  summary: 'Devices signed in with this account',
  method: 'GET',
  path: '/v1/devices',
  auth: 'full',
  writes: false,
  input: nothing,
  output: devices,
  errors: [],
})

export const devicesConfirm = operation('devices.confirm', {
  summary: 'Call a device one’s own',
  method: 'POST',
  path: '/v1/devices/{deviceId}/confirmation',
  auth: 'full',
  writes: true,
  invalidates: [...SECURITY, 'devices.list'],
  input: deviceScoped,
  output: devices,
  errors: ['DATA-404'],
})

export const devicesSignOut = operation('devices.sign-out', {
  summary: 'Sign a device out; its sessions end',
  method: 'DELETE',
  path: '/v1/devices/{deviceId}',
  auth: 'full',
  writes: true,
  invalidates: [...SECURITY, 'devices.list'],
  input: deviceScoped,
  output: devices,
  errors: ['DATA-404'],
})
