/** Locks of a card after wrong passwords. */
import * as v from 'valibot'
import { lock } from '../models/lock'
import { id } from '../primitives'
import { operation } from '../operation'

const lockScoped = v.object({ lockId: id })

export const locksGet = operation('locks.get', {
  summary: 'Why a card cannot be signed in with, and until when',
  method: 'GET',
  path: '/v1/locks/{lockId}',
  auth: 'full',
  writes: false,
  input: lockScoped,
  output: lock,
  errors: ['DATA-404'],
})

export const locksOpen = operation('locks.open', {
  summary: 'Open a lock at once, by the face of the owner',
  method: 'POST',
  path: '/v1/locks/{lockId}/opening',
  auth: 'full',
  writes: true,
  invalidates: ['locks.get', 'security.log'],
  input: v.object({ lockId: id, proof: id }),
  output: lock,
  errors: ['AUTH-403', 'DATA-404'],
})

export const locksReport = operation('locks.report', {
  summary: 'It was not me: keeps the card shut until its owner shows their face',
  method: 'POST',
  path: '/v1/locks/{lockId}/report',
  auth: 'full',
  writes: true,
  invalidates: ['locks.get', 'security.log'],
  input: lockScoped,
  output: lock,
  errors: ['DATA-404'],
})
