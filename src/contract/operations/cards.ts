/** The bound cards. */
import * as v from 'valibot'
import { card } from '../models/card'
import { nothing } from './inputs'
import { operation } from '../operation'

export const cardsList = operation('cards.list', {
  summary: 'Cards bound by this user, primary first',
  method: 'GET',
  path: '/v1/cards',
  auth: 'session',
  writes: false,
  offline: true,
  input: nothing,
  output: v.object({ cards: v.array(card) }),
  errors: [],
})
