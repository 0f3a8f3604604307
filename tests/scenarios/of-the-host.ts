import type { ScenarioId } from '@mock'

/** Scenarios that are nothing but an outcome of the host: a page shows them, the backend knows no difference. */
export const OF_THE_HOST = [
  'offline',
  'authorization-refused',
  'subscription-refused',
  'subscription-banned',
  'photo-blurred',
  'camera-denied',
  'location-refused',
  'storage-full',
] as const satisfies readonly ScenarioId[]
