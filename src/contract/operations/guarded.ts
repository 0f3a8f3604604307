/** What opens only for a proof of the person (`step-up.finish`). */
import * as v from 'valibot'
import { revealed } from '../models/revealed'
import { id } from '../primitives'
import { operation } from '../operation'

export const cardsReveal = operation('cards.reveal', {
  summary: 'Full values for 30 seconds; goes into the security log',
  method: 'POST',
  path: '/v1/cards/{cardId}/reveal',
  auth: 'full',
  writes: true,
  secret: true,
  invalidates: ['security.log'],
  input: v.object({ cardId: id, proof: id }),
  output: revealed,
  errors: ['AUTH-403', 'DATA-404'],
})

export const userDelete = operation('user.delete', {
  summary: 'Delete the user and everything kept of them',
  method: 'POST',
  path: '/v1/user/deletion',
  auth: 'full',
  writes: true,
  input: v.object({ proof: id }),
  output: v.object({}),
  errors: ['AUTH-403'],
})
