import type { Answer, ErrorCode, Failure, InputOf, OperationName, OutputOf } from '@/contract'
import { operationOf } from '@/contract/operations'
import { toMs } from '@/domain/beijing-time'
import { PHONE_CRYPTO, type Crypto } from '../../access/crypto'
import { createMockBackend, type MockBackend } from '../../index'
import { FIXED_CLOCK } from '../../demo/scenarios'
import { memoryDriver } from '../../storage/memory-driver'

/** A recorded call. */
export interface Example {
  input: unknown
  answer: unknown
}

export interface Examples {
  operations: Partial<Record<OperationName, Example>>
  /** The first failure recorded for each code. */
  failures: Partial<Record<ErrorCode, Failure>>
}

/** A client that calls every operation on a backend of its own and records the answers. */
export interface Guide {
  backend: MockBackend
  token: string | undefined
  /** Advances the clock by a minute, so that another code may be sent. */
  wait(): void
  /** Calls an operation and records the first success of each. @throws Error when it fails */
  show<Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>>
  /** Calls an operation that has to fail and records the first failure of each code. @throws Error when it succeeds */
  fail<Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<Failure>
  /** The code last sent. */
  code(): Promise<string>
}

/** The passwords of the examples protect nothing: a slow hash of them would only delay the server's first page. */
const QUICK_CRYPTO: Crypto = {
  ...PHONE_CRYPTO,
  hashPassword: (password, salt) => Promise.resolve(PHONE_CRYPTO.digest(`${salt}|${password}`)),
}

/** @param examples collects the recorded calls */
export function createGuide(examples: Examples): Guide {
  let now = toMs(FIXED_CLOCK)
  const backend = createMockBackend({ driver: memoryDriver(), clock: () => now, crypto: QUICK_CRYPTO })
  const send = <Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<Answer<OutputOf<Name>>> =>
    backend.transport.send(operationOf(name), input, { token: guide.token })
  const guide: Guide = {
    backend,
    token: undefined,
    wait: () => void (now += 60_001),
    async show(name, input) {
      const answer = await send(name, input)
      if (!answer.ok) throw new Error(`no example of ${name}: ${answer.error.code} ${answer.error.field ?? answer.error.cause ?? ''}`)
      examples.operations[name] ??= { input, answer }
      return answer.data
    },
    async fail(name, input) {
      const answer = await send(name, input)
      if (answer.ok) throw new Error(`no failure of ${name}`)
      examples.failures[answer.error.code] ??= answer.error
      return answer.error
    },
    code: async () => (await backend.control.outbox()).find((item) => item.code !== null)?.code ?? '',
  }
  return guide
}
