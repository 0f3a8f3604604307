import type { Transport } from '@/contract'

interface Outbox {
  outbox: () => Promise<readonly { channel: string; code: string | null }[]>
  onChange: (listener: () => void) => void
}

interface DemoPhone {
  transport: Transport
  /** Code of the newest simulated SMS; null before the first, and once it was used. */
  newestCode: () => string | null
}

/**
 * Makes the SMS code visible in the demo, where no phone receives it. The outbox is read before the answer of each write is
 * returned, so that a page shows both together.
 */
export function readCodes({ transport, control }: { transport: Transport; control: Outbox }): DemoPhone {
  let newest: string | null = null
  let used: string | null = null
  const look = async (): Promise<void> => {
    newest = (await control.outbox()).find(({ channel }) => channel === 'sms')?.code ?? null
  }
  void look()
  control.onChange(() => void look())
  return {
    newestCode: () => (newest === used ? null : newest),
    transport: {
      async send(operation, input, options) {
        const answer = await transport.send(operation, input, options)
        // A code works once, and only what succeeds uses it up.
        if (answer.ok && 'otpCode' in input) used = input.otpCode ?? used
        if (operation.writes) await look()
        return answer
      },
    },
  }
}
