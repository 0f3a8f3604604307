import type { BindTicket, Card, Failure } from '@/contract'
import type { BindForm } from '@/domain/bind-form'
import { platform, useAction } from '@/runtime'

interface Binding {
  pending: boolean
  failure: Failure | null
  verify: (form: BindForm) => Promise<BindTicket | null>
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
    verify: async ({ admdvs, numberType, number, password, code }) =>
      felt(await verify.run({ insuplcAdmdvs: admdvs, numberType, number, password, otpCode: code })),
    bind: async ({ ticket }, guardian) => felt(await bind.run({ ticket, guardian })),
    reset: () => {
      verify.reset()
      bind.reset()
    },
  }
}
