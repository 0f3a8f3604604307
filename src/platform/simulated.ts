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

/** What a person has to do with camera, face and finger, and elsewhere. */
const simulatedSenses = (
  platform: Platform,
  outcomes: () => PlatformOutcomes,
): Pick<Platform, 'takePhoto' | 'verifyFace' | 'verifyBiometric' | 'authorizeElsewhere'> => ({
  takePhoto(source) {
    const refused = source === 'camera' && outcomes().camera === 'refuse'
    return refused ? Promise.resolve({ status: 'refused' }) : platform.takePhoto(source)
  },
  verifyFace(challenge) {
    const { face } = outcomes()
    // The provider judges a face, not the host: what is wrong travels as evidence.
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
 * The host with the outcomes an operator chose; whatever they leave at `ask` or `real` stays the host's own.
 * @param outcomes asked at every call, so a change works at once
 * @param subscribe tells when outcomes changed, so that network listeners hear of it
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
    ...simulatedSenses(platform, outcomes),
    saveImage: (source) => (outcomes().saveImage === 'refuse' ? Promise.resolve('refused') : platform.saveImage(source)),
  }
}
