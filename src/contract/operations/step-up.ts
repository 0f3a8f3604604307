/** Proving once more that it is the person. */
import * as v from 'valibot'
import { challengeInput, proof, stepUpInput } from '../models/step-up'
import { id, isoTime } from '../primitives'
import { operation } from '../operation'

export const stepUpBegin = operation('step-up.begin', {
  summary: 'A challenge for the host to have signed by a face, once the person consented to that, or a finger',
  method: 'POST',
  path: '/v1/step-ups',
  auth: 'full',
  writes: true,
  // A face brings a consent of its own.
  invalidates: ['profile.get', 'security.log'],
  input: challengeInput,
  output: v.object({ challenge: id, expiresAt: isoTime }),
  errors: ['VERIFY-FACE'],
})

export const stepUpFinish = operation('step-up.finish', {
  summary: 'Hand in what answers the challenge, or a code; answers a proof for one operation of that purpose',
  method: 'POST',
  path: '/v1/step-ups/proofs',
  auth: 'full',
  writes: true,
  input: stepUpInput,
  output: proof,
  errors: ['VERIFY-FACE', 'VERIFY-OTP', 'CARD-404'],
})
