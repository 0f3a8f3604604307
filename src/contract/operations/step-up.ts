import * as v from 'valibot'
import { challengeInput, proof, revealed, stepUpInput } from '../models/security'
import { operation } from '../operation'
import { id, isoTime } from '../primitives'

/** Proving once more that it is the person, and what only opens then. */
export const stepUpOperations = {
  'step-up.begin': operation({
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
  }),
  'step-up.finish': operation({
    summary: 'Hand in what answers the challenge, or a code; answers a proof for one operation of that purpose',
    method: 'POST',
    path: '/v1/step-ups/proofs',
    auth: 'full',
    writes: true,
    input: stepUpInput,
    output: proof,
    errors: ['VERIFY-FACE', 'VERIFY-OTP', 'CARD-404'],
  }),
  'cards.reveal': operation({
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
  }),
  'user.delete': operation({
    summary: 'Delete the user and everything kept of them',
    method: 'POST',
    path: '/v1/user/deletion',
    auth: 'full',
    writes: true,
    input: v.object({ proof: id }),
    output: v.object({}),
    errors: ['AUTH-403'],
  }),
} as const
