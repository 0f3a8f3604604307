import { preview } from '@/locales/zh-cn/preview'

/** What an operator can choose of the platform, with the words of each result; the first is the one without a choice. */
const WORDS = {
  subscription: preview.subscriptions,
  network: preview.networks,
  storage: preview.storages,
  phoneNumber: preview.phones,
  camera: preview.cameras,
  photo: preview.photos,
  face: preview.faces,
  biometric: preview.biometrics,
  location: preview.locations,
  authorization: preview.authorizations,
} as const

export const OUTCOME_NAMES = Object.keys(WORDS) as (keyof typeof WORDS)[] // its own keys, and no others

/** The result of the platform that is in force where neither a scenario nor an operator chose one. */
export const usualOutcome = (name: keyof typeof WORDS): string | undefined => Object.keys(WORDS[name])[0]
