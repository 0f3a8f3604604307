/** Places of insurance. */
import * as v from 'valibot'
import { place } from '../models/card'
import { nothing } from './inputs'
import { operation } from '../operation'

export const placesList = operation('places.list', {
  summary: 'Places of insurance that can be bound',
  method: 'GET',
  path: '/v1/places',
  auth: 'none',
  writes: false,
  offline: true,
  input: nothing,
  output: v.object({ places: v.array(place) }),
  errors: [],
})
