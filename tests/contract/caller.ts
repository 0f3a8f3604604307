import type { Answer, Failure, InputOf, OperationName, OutputOf } from '@/contract'
import { operationOf } from '@/contract/operations'
import type { Open, Subject } from './transports'

export const CONSENTS = { terms: true, sensitive: true, version: '2026-07' } as const
export const YEAR = { from: '2026-01-01', to: '2026-12-31' }

/** Helpers of all contract tests over one transport; closes the subject after each test. */
export function caller(open: Open) {
  let subject: Subject
  let people: Awaited<ReturnType<Subject['control']['personas']>> = []
  const start = async (...args: Parameters<typeof open>): Promise<void> => {
    subject = await open(...args)
    people = await subject.control.personas()
  }
  afterEach(() => subject.close())

  const send = <Name extends OperationName>(name: Name, input: InputOf<Name>, idempotencyKey?: string): Promise<Answer<OutputOf<Name>>> =>
    subject.transport.send(operationOf(name), input, { token: subject.token, idempotencyKey })
  const ok = async <Name extends OperationName>(name: Name, input: InputOf<Name>, idempotencyKey?: string): Promise<OutputOf<Name>> => {
    const answer = await send(name, input, idempotencyKey)
    if (!answer.ok) throw new Error(`${name}: ${answer.error.code} ${answer.error.cause ?? ''}`)
    return answer.data
  }
  const failure = async <Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<Failure> => {
    const answer = await send(name, input)
    if (answer.ok) throw new Error(`${name} did not fail`)
    expect(answer.error.reference).not.toBe('')
    return answer.error
  }
  const card = async (): Promise<string> => (await ok('cards.list', {})).cards[0]?.cardId ?? ''
  const code = async (): Promise<string> => (await subject.control.outbox())[0]?.code ?? ''
  const signIn = async (): Promise<void> => {
    subject.token = (
      await ok('session.create', { method: 'platform-phone', host: 'weapp', loginCode: 'x', phoneCode: 'y', consents: CONSENTS })
    ).token
  }
  const credentials = (id: string) => {
    const found = people.find((persona) => persona.id === id)?.credentials
    if (!found) throw new Error(`no credentials for ${id}`)
    return found
  }
  const verify = async (id: string, change: Partial<InputOf<'cards.verify'>> = {}): Promise<Answer<OutputOf<'cards.verify'>>> => {
    const { admdvs, ssn, password } = credentials(id)
    return send('cards.verify', { insuplcAdmdvs: admdvs, numberType: 'ssn', number: ssn, password, otpCode: await code(), ...change })
  }
  return { start, send, ok, failure, card, code, signIn, credentials, verify, subject: () => subject }
}
