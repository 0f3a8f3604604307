import { operations, type Transport } from '@/contract'

/** Of the operators' switchboard, what tells of texts. */
interface Outbox {
  outbox: () => Promise<readonly { channel: string; code: string | null }[]>
  onChange: (listener: () => void) => void
}

interface DemoPhone {
  transport: Transport
  /** What the newest text on the demo's phone says; null before the first. */
  newestCode: () => string | null
}

/**
 * The demo has no phone to read a code on. The newest one is known before the answer of the write that sent it,
 * so that a page shows both at once.
 */
export function readCodes({ transport, control }: { transport: Transport; control: Outbox }): DemoPhone {
  let newest: string | null = null
  const look = async (): Promise<void> => {
    newest = (await control.outbox()).find(({ channel }) => channel === 'sms')?.code ?? null
  }
  void look()
  control.onChange(() => void look())
  return {
    newestCode: () => newest,
    transport: {
      async send(name, input, options) {
        const answer = await transport.send(name, input, options)
        if (operations[name].writes) await look()
        return answer
      },
    },
  }
}
