import { acceptBond, bondsOf, endBondGrant, refuseBond } from '../family/bonds'
import type { Handlers } from './types'

export const bondHandlers = {
  'bonds.list': ({ cardId }, call) => bondsOf(call, cardId),
  'bonds.accept': async (input, call) => {
    await acceptBond(call, input)
    return bondsOf(call, input.cardId)
  },
  'bonds.refuse': async (input, call) => {
    await refuseBond(call, input)
    return bondsOf(call, input.cardId)
  },
  'bonds.end-grant': async (input, call) => {
    await endBondGrant(call, input)
    return bondsOf(call, input.cardId)
  },
} satisfies Partial<Handlers>
