import { lookPage } from '../enterprise/looks'
import { withdraw } from '../enterprise/withdrawal'
import { answerRequests, workplaceModel } from '../enterprise/workplace'
import type { Handlers } from './types'

export const workplaceHandlers = {
  'workplace.get': (_input, call) => workplaceModel(call),
  'workplace.decide': async (input, call) => {
    await answerRequests(call, input)
    return workplaceModel(call)
  },
  'workplace.withdraw': async ({ purpose }, call) => {
    await withdraw(call, purpose)
    return workplaceModel(call)
  },
  'workplace.looks': ({ cursor }, call) => lookPage(call, cursor),
} satisfies Partial<Handlers>
