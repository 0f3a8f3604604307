/** The relative's side of 家人: who asked, who has the person as a relative, and what they granted. */
import * as v from 'valibot'
import { bonds } from '../models/bond'
import { operation } from '../operation'
import { id } from '../primitives'
import { cardScoped } from './inputs'

const bondScoped = { cardId: id, bondId: id }
const READS = ['bonds.list', 'family.list', 'messages.list', 'account.overview'] as const

export const bondsList = operation('bonds.list', {
  summary: 'Who asked this person to be a relative, or has them as one, and what they granted to them',
  method: 'GET',
  path: '/v1/cards/{cardId}/bonds',
  auth: 'session',
  writes: false,
  provider: true,
  offline: true,
  input: cardScoped,
  output: bonds,
  skippable: ['bonds'],
  errors: ['DATA-404'],
})

export const bondsAccept = operation('bonds.accept', {
  summary:
    'Become a relative of whoever asked, who may see this person’s insurance from then on; needs a proof. Asked again, nothing happens',
  method: 'POST',
  path: '/v1/cards/{cardId}/bonds/{bondId}/acceptance',
  auth: 'full',
  writes: true,
  provider: true,
  invalidates: READS,
  input: v.object({ ...bondScoped, proof: id }),
  output: bonds,
  errors: ['AUTH-403', 'DATA-404'],
})

export const bondsRefuse = operation('bonds.refuse', {
  summary:
    'Decline, or take a consent back; nothing of the person is shown there any more, and an open grant stays. Asked again, nothing happens',
  method: 'DELETE',
  path: '/v1/cards/{cardId}/bonds/{bondId}/acceptance',
  auth: 'full',
  writes: true,
  provider: true,
  invalidates: READS,
  input: v.object(bondScoped),
  output: bonds,
  errors: ['DATA-404'],
})

export const bondsEndGrant = operation('bonds.end-grant', {
  summary: 'End a grant as its relative: pending bills are paid out of it first, then the rest returns to the giver, once; needs a proof',
  method: 'POST',
  path: '/v1/cards/{cardId}/bonds/{bondId}/quota/end',
  auth: 'full',
  writes: true,
  provider: true,
  invalidates: READS,
  input: v.object({ ...bondScoped, proof: id }),
  output: bonds,
  errors: ['AUTH-403', 'DATA-404'],
})
