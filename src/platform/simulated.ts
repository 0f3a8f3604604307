import type { AlertKind, ConsentOutcome } from '@/contract'
import type { NetworkState, Platform, PlatformOutcomes, SubscriptionResult } from './types'

const OFFLINE: NetworkState = { online: false, kind: 'none' }
const CONSENT: Record<'accept' | 'refuse' | 'ban', ConsentOutcome> = { accept: 'accepted', refuse: 'refused', ban: 'banned' }

const decided = (outcome: 'accept' | 'refuse' | 'ban' | 'off', kinds: readonly AlertKind[]): SubscriptionResult =>
  outcome === 'off' ? { status: 'off' } : { status: 'answered', outcomes: kinds.map((kind) => ({ kind, outcome: CONSENT[outcome] })) }

function simulatedNetwork(platform: Platform, outcomes: () => PlatformOutcomes, subscribe: Subscribe): Platform['network'] {
  const offline = () => outcomes().network === 'offline'
  return {
    current: () => (offline() ? Promise.resolve(OFFLINE) : platform.network.current()),
    onChange(listener) {
      let was = offline()
      const undoReal = platform.network.onChange((state) => {
        if (!offline()) listener(state)
      })
      const undoOutcomes = subscribe(() => {
        if (offline() === was) return
        was = offline()
        if (was) listener(OFFLINE)
        else void platform.network.current().then(listener)
      })
      return () => {
        undoReal()
        undoOutcomes()
      }
    },
  }
}

const simulatedCapabilities = (
  platform: Platform,
  outcomes: () => PlatformOutcomes,
): Pick<Platform, 'takePhoto' | 'photoFlaw' | 'verifyFace' | 'verifyBiometric' | 'authorizeElsewhere'> => ({
  takePhoto(source) {
    const refused = source === 'camera' && outcomes().camera === 'refuse'
    return refused ? Promise.resolve({ status: 'refused' }) : platform.takePhoto(source)
  },
  photoFlaw: () => outcomes().photo,
  verifyFace(challenge) {
    const { face } = outcomes()
    // The provider judges a face and not the host, so the outcome is sent as evidence.
    return face === 'real' ? platform.verifyFace(challenge) : Promise.resolve({ status: 'ok', evidence: `demo:${face}` })
  },
  verifyBiometric(challenge, reason) {
    const { biometric } = outcomes()
    if (biometric === 'real') return platform.verifyBiometric(challenge, reason)
    return Promise.resolve({ status: biometric === 'cancel' ? 'cancelled' : biometric })
  },
  authorizeElsewhere(url, state) {
    const { authorization } = outcomes()
    if (authorization === 'real') return platform.authorizeElsewhere(url, state)
    return Promise.resolve({ status: authorization === 'cancel' ? 'cancelled' : 'timed-out' })
  },
})

type Subscribe = (listener: () => void) => () => void

/**
 * The host with the outcomes that an operator chose. Those left at `ask` or `real` are the host's own.
 * @param outcomes called for every operation, so that a change applies at once
 * @param subscribe reports changed outcomes, which network listeners must be told
 */
export function simulatePlatform(platform: Platform, outcomes: () => PlatformOutcomes, subscribe: Subscribe): Platform {
  return {
    ...platform,
    storage: {
      ...platform.storage,
      set: (key, value) => outcomes().storage === 'real' && platform.storage.set(key, value),
    },
    readPhoneEvent: (detail) =>
      outcomes().phoneNumber === 'refuse' ? Promise.resolve({ status: 'refused' }) : platform.readPhoneEvent(detail),
    requestSubscription(kinds) {
      const { subscription } = outcomes()
      return subscription === 'ask' ? platform.requestSubscription(kinds) : Promise.resolve(decided(subscription, kinds))
    },
    network: simulatedNetwork(platform, outcomes, subscribe),
    ...simulatedCapabilities(platform, outcomes),
    saveImage: (source) => (outcomes().saveImage === 'refuse' ? Promise.resolve('refused') : platform.saveImage(source)),
  }
}
