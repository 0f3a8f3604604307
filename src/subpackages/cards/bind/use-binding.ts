import type { BindTicket, Card, Failure } from '@/contract'
import type { BindForm } from '@/domain/bind-form'
import { platform, useAction } from '@/runtime'

interface Binding {
  pending: boolean
  failure: Failure | null
  /** @param proof of a face, to move a card here that somebody else has */
  verify: (form: BindForm, proof?: string) => Promise<BindTicket | null>
  bind: (ticket: BindTicket, guardian: boolean) => Promise<Card | null>
  reset: () => void
}

function felt<Data>(answer: Data | null): Data | null {
  platform.haptic(answer ? 'success' : 'warning')
  return answer
}

/** The two writes of binding. Null means it failed, or that a first tap is still at work. */
export function useBinding(): Binding {
  const verify = useAction('cards.verify')
  const bind = useAction('cards.bind')
  return {
    pending: verify.pending || bind.pending,
    failure: verify.failure ?? bind.failure,
    verify: async ({ admdvs, numberType, number, password, code }, proof) =>
      felt(
        await verify.run({ insuplcAdmdvs: admdvs, numberType, number, password, otpCode: code, ...(proof === undefined ? {} : { proof }) }),
      ),
    bind: async ({ ticket }, guardian) => felt(await bind.run({ ticket, guardian })),
    reset: () => {
      verify.reset()
      bind.reset()
    },
  }
}
