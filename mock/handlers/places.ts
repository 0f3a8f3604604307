import { PLACES } from '../reference/places'
import type { Handlers } from './types'

export const placeHandlers = {
  'places.list': () => ({ places: PLACES.slice() }),
} satisfies Partial<Handlers>
