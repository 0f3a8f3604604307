import { platformText } from '@/locales/platform'
import type { Platform } from '../types'
import type { AskModal } from './demo-consent'

/** Evidence and code that only the mock accepts. */
const DEMO_EVIDENCE = 'demo:passed'
const DEMO_CODE = 'demo:agreed'

type Fakes = Pick<Platform, 'verifyFace' | 'biometricKind' | 'verifyBiometric' | 'authorizeElsewhere'>

/**
 * Fakes of what needs a registered app, a contract with the vendor or a second app: face check, biometrics, authorization elsewhere.
 * Each shows a dialog that says that it is a demo; no camera or sensor is used.
 */
export function createFakes(ask: AskModal): Fakes {
  const { face, finger, elsewhere } = platformText
  const proven = async (words: { title: string; text: string; accept: string; refuse: string }, text = words.text) =>
    (await ask(words.title, text, words.accept, words.refuse))
      ? ({ status: 'ok', evidence: DEMO_EVIDENCE } as const)
      : ({ status: 'cancelled' } as const)
  return {
    verifyFace: () => proven(face),
    biometricKind: () => Promise.resolve('fingerprint'),
    verifyBiometric: (_challenge, reason) => proven(finger, `${reason}\n${finger.text}`),
    authorizeElsewhere: async () =>
      (await ask(elsewhere.title, elsewhere.text, elsewhere.accept, elsewhere.refuse))
        ? { status: 'ok', code: DEMO_CODE }
        : { status: 'cancelled' },
  }
}
