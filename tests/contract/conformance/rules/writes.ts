import { Skip, type Finding, type Rule, type Scene } from '../types'
import { describe, failsAs, failureOf, finding } from './helpers'

/** Sends left of one kind. Each accepted consent adds one, so a write that happens twice is visible. */
async function sendsLeft(scene: Scene): Promise<number> {
  const settings = scene.data('alerts.get', await scene.call('alerts.get', { cardId: await scene.cardId() }))
  return settings.credits.find(({ kind }) => kind === 'spending')?.left ?? 0
}

const accept = async (scene: Scene, key: string) =>
  scene.call('alerts.record-consent', { cardId: await scene.cardId(), outcomes: [{ kind: 'spending', outcome: 'accepted' }] }, { key })

let runs = 0
/** A key that is unique to this run, so that no stored answer of an earlier run is returned. */
const newKey = (): string => `conformance-${Date.now()}-${(runs += 1)}`

const dataOf = (exchange: { body: unknown }): string =>
  typeof exchange.body === 'object' && exchange.body !== null && 'data' in exchange.body ? JSON.stringify(exchange.body.data) : 'no data'

/** The number with its last character changed: a citizen number then has a wrong check digit, so nobody can have it. */
function misspelled(number: string): string {
  const last = number.slice(-1)
  return number.slice(0, -1) + (last === '0' ? '1' : '0')
}

async function verification(scene: Scene, change: Record<string, unknown>) {
  const { person } = scene.provider
  if (!person) throw new Skip('no person is configured')
  const { insuplcAdmdvs, numberType, number, password } = person
  const otpCode = await scene.bindCode()
  return scene.call('cards.verify', { insuplcAdmdvs, numberType, number, password, otpCode, ...change })
}

export const writeRules: Rule[] = [
  {
    id: 'write.once',
    title: 'A retry with the same idempotency key does not act twice',
    where: 'src/contract/operation.ts · writes; src/contract/transport.ts · idempotencyKey',
    async check(scene) {
      const before = await sendsLeft(scene)
      const key = newKey()
      await accept(scene, key)
      const again = await accept(scene, key)
      const after = await sendsLeft(scene)
      return after === before + 1 ? [] : [finding(again, `${before + 1} sends left after one accept and its retry`, `${after}`)]
    },
  },
  {
    id: 'write.same-answer',
    title: 'A retry with the same idempotency key is answered as the first try was',
    where: 'src/contract/transport.ts · idempotencyKey',
    async check(scene) {
      const key = newKey()
      const first = await accept(scene, key)
      await accept(scene, newKey())
      const again = await accept(scene, key)
      if (again.status === first.status && dataOf(again) === dataOf(first)) return []
      return [finding(again, `status ${first.status} with the data of the first try`, `status ${again.status}, other data`)]
    },
  },
  {
    id: 'write.other-key',
    title: 'Another key is another write',
    where: 'src/contract/transport.ts · idempotencyKey',
    async check(scene) {
      const before = await sendsLeft(scene)
      await accept(scene, newKey())
      const exchange = await accept(scene, newKey())
      const after = await sendsLeft(scene)
      return after === before + 2 ? [] : [finding(exchange, `${before + 2} sends left`, `${after}`)]
    },
  },
  {
    id: 'bind.number',
    title: 'A misspelled citizen number is explained: 422, CARD-422, number-check-digit',
    where: 'src/contract/errors.ts · ERROR_CAUSES; src/domain/identity.ts',
    async check(scene) {
      const { person } = scene.provider
      if (person?.numberType !== 'ssn') throw new Skip('no person with a citizen number is configured')
      const exchange = await verification(scene, { number: misspelled(person.number) })
      if (exchange.status !== 422) return [finding(exchange, 'status 422', describe(exchange))]
      return failsAs({ exchange, code: 'CARD-422', cause: 'number-check-digit' })
    },
  },
  {
    id: 'bind.password',
    title: 'A wrong query password is refused and says how many tries are left: 401, AUTH-401',
    where: 'src/contract/errors.ts · triesLeft',
    async check(scene) {
      const exchange = await verification(scene, { password: 'Wrong-one-1' })
      const findings = failsAs({ exchange, code: 'AUTH-401', cause: null })
      if (exchange.status !== 401) findings.push(finding(exchange, 'status 401', describe(exchange)))
      if (failureOf(exchange)?.triesLeft === undefined) findings.push(finding(exchange, 'error.triesLeft', 'none'))
      return findings
    },
  },
  {
    id: 'bind.card',
    title: 'The right person is found and bound, once however often it is asked',
    where: 'src/contract/operations.ts · cards.verify, cards.bind',
    async check(scene) {
      const verified = await verification(scene, {})
      if (verified.status !== 200) return [finding(verified, 'status 200', describe(verified))]
      const { ticket } = scene.data('cards.verify', verified)
      const first = await scene.call('cards.bind', { ticket, guardian: true })
      const again = await scene.call('cards.bind', { ticket, guardian: true })
      const findings: Finding[] = first.status === 200 ? [] : [finding(first, 'status 200', describe(first))]
      if (dataOf(first) !== dataOf(again)) findings.push(finding(again, 'the card of the first try', describe(again)))
      const { cardId } = scene.data('cards.bind', first)
      const listed = await scene.call('cards.list', {})
      const times = scene.data('cards.list', listed).cards.filter((card) => card.cardId === cardId).length
      if (times !== 1) findings.push(finding(listed, 'the bound card once', `${times} times`))
      return findings
    },
  },
]
