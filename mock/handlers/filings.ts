import { accountOf, historyOf } from '../accounts/account-view'
import { bindingOf } from '../call'
import { filingsOf } from '../directory/filings'
import type { Handlers } from './types'

export const filingHandlers = {
  'filings.list': async ({ cardId }, call) => {
    const history = await historyOf(call, bindingOf(call, cardId).recordId)
    return filingsOf(history, await accountOf(call, cardId), call.now)
  },
} satisfies Partial<Handlers>
