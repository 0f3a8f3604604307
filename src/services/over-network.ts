import type { Transport } from '@/contract'
import type { Platform } from '@/platform/types'
import { localFailure } from './app-error'

/** A backend inside the app, answering as one behind a network does: NET-OFFLINE while the phone has none. A request over HTTP fails by itself. */
export const overNetwork = (transport: Transport, { network, now }: Pick<Platform, 'network' | 'now'>): Transport => ({
  async send(operation, input, options) {
    const { online } = await network.current()
    return online ? transport.send(operation, input, options) : { ok: false, error: localFailure('NET-OFFLINE', now()) }
  },
})
