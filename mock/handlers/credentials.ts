import { credentialStateOf, endCredential, issueCredential } from '../cashier/credentials'
import type { Handlers } from './types'

export const credentialHandlers = {
  'credentials.issue': ({ cardId, memberId }, call) => issueCredential(call, cardId, memberId),
  'credentials.get': ({ credentialId }, call) => credentialStateOf(call, credentialId),
  'credentials.end': async ({ credentialId }, call) => {
    await endCredential(call, credentialId)
    return {}
  },
} satisfies Partial<Handlers>
