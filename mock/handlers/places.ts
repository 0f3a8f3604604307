import { PLACES } from '../reference/places'
import type { Handlers } from './types'

export const placeHandlers = {
  'places.list': async () => ({ places: PLACES.slice() }),
} satisfies Partial<Handlers>
