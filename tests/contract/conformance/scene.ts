import * as v from 'valibot'
import { answerSchema, type Answer, type OperationName, type OutputOf } from '@/contract'
import { operations } from '@/contract/operations'
import { gatherFailures } from './failures'
import { exchange, requestOf, type Exchange } from './probe'
import type { Provider } from './provider'
import { Skip, Unreadable, type Scene } from './types'
import { walkThrough } from './walk'

function lazily<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | null = null
  return () => (made ??= make())
}

/** The answer of an operation; null when it does not match the schema. */
function answerOf<Name extends OperationName>(name: Name, { body }: Exchange): Answer<OutputOf<Name>> | null {
  const parsed = v.safeParse(answerSchema(operations[name].output as v.GenericSchema), body)
  // The schema was chosen by the name; TypeScript cannot follow an indexed generic that far.
  return parsed.success ? (parsed.output as Answer<OutputOf<Name>>) : null
}

async function bindPerson(scene: Scene): Promise<void> {
  const { person } = scene.provider
  if (!person) throw new Skip('the session has no card bound, and no person to bind is configured')
  const { insuplcAdmdvs, numberType, number, password } = person
  const input = { insuplcAdmdvs, numberType, number, password, otpCode: await scene.bindCode() }
  const { ticket } = scene.data('cards.verify', await scene.call('cards.verify', input))
  scene.data('cards.bind', await scene.call('cards.bind', { ticket }))
}

/** The scene of one run. Sends nothing until a rule needs it. */
export function openScene(base: string, provider: Provider): Scene {
  const token = lazily(() => provider.signIn())
  const scene: Scene = {
    provider,
    token,
    send: (asked) => exchange(base, asked),
    async call(name, input, options = {}) {
      const { token: named, key = null } = options
      return exchange(base, { ...requestOf(name, input), token: named === undefined ? await token() : named, key })
    },
    data(name, answered) {
      const answer = answerOf(name, answered)
      if (answer?.ok) return answer.data
      throw new Unreadable(answered)
    },
    cardId: lazily(async () => {
      const list = async (): Promise<string | undefined> => scene.data('cards.list', await scene.call('cards.list', {})).cards[0]?.cardId
      const bound = await list()
      if (bound !== undefined) return bound
      await bindPerson(scene)
      const now = await list()
      if (now === undefined) throw new Skip('cards.bind answered, but cards.list shows no card')
      return now
    }),
    walk: lazily(() => walkThrough(scene)),
    failures: lazily(() => gatherFailures(scene)),
    bindCode: lazily(async () => {
      await scene.call('otp.send', { purpose: 'bind' }) // a throttle is fine: the code sent before is still valid
      const code = await provider.code()
      if (code === null) throw new Skip('the SMS code is not known: configure otpCode')
      return code
    }),
  }
  return scene
}
