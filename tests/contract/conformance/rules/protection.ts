import { Skip, type Finding, type Rule, type Scene } from '../types'
import { describe, failsAs, failureOf, finding } from './helpers'

const SECURITY = 'src/contract/operations/security.ts'
const CHANNELS = 'src/contract/operations/channels.ts'
/** A valid number that nobody has, and a phone without an account. */
const STRANGER = { number: '110101199003070011', phone: '13900001111' }

const startFlow = async (scene: Scene, mode: 'register' | 'sign-in') => {
  const exchange = await scene.call('flows.start', { channel: 'national', mode })
  return { exchange, flow: scene.data('flows.start', exchange) }
}

const resetWithWrongCode = (scene: Scene, insuplcAdmdvs: string, number: string) =>
  scene.call('passwords.reset', { insuplcAdmdvs, number, otpCode: '000000', newPassword: 'Qingfeng-71-He' })

export const protectionRules: Rule[] = [
  {
    id: 'proof.needed',
    title: 'Full values are shown to nobody without a proof: 403, AUTH-403, proof-missing',
    where: 'src/contract/operations/step-up.ts · cards.reveal',
    async check(scene) {
      const exchange = await scene.call('cards.reveal', { cardId: await scene.cardId(), proof: 'no-such-proof' })
      if (exchange.status !== 403) return [finding(exchange, 'status 403', describe(exchange))]
      return failsAs({ exchange, code: 'AUTH-403', cause: 'proof-missing' })
    },
  },
  {
    id: 'flow.resume',
    title: 'A verification begun is gone on with, not begun again, until it is given up',
    where: `${CHANNELS} · flows.start, flows.cancel`,
    async check(scene) {
      const first = await startFlow(scene, 'register')
      const again = await startFlow(scene, 'register')
      const findings: Finding[] = []
      if (again.flow.flowId !== first.flow.flowId) findings.push(finding(again.exchange, 'the flow begun before', 'another one'))
      const { flowId } = again.flow
      const later = await scene.call('flows.submit', { flowId, step: { kind: 'face', proof: 'no-such-proof' } })
      const moved = later.status === 200 && scene.data('flows.submit', later).current !== again.flow.current
      if (moved) findings.push(finding(later, 'a step out of order to change nothing', 'the flow moved on'))
      await scene.call('flows.cancel', { flowId })
      const gone = await scene.call('flows.get', { flowId })
      return [...findings, ...failsAs({ exchange: gone, code: 'DATA-404', cause: null })]
    },
  },
  {
    id: 'sign-in.stranger',
    title: 'A phone nobody registered is answered like a wrong password: AUTH-401 with tries left',
    where: `${CHANNELS} · flows.submit, sign-in`,
    async check(scene) {
      const { flow } = await startFlow(scene, 'sign-in')
      const step = { kind: 'sign-in', phone: STRANGER.phone, password: 'Wrong-one-1' }
      const exchange = await scene.call('flows.submit', { flowId: flow.flowId, step })
      await scene.call('flows.cancel', { flowId: flow.flowId })
      const findings = failsAs({ exchange, code: 'AUTH-401', cause: null })
      if (failureOf(exchange)?.triesLeft === undefined) findings.push(finding(exchange, 'error.triesLeft', 'none'))
      return findings
    },
  },
  {
    id: 'password.weak',
    title: 'A weak new password is refused: 422, AUTH-422, password-weak',
    where: `${SECURITY} · passwords.change; src/domain/password.ts`,
    async check(scene) {
      const { person } = scene.provider
      if (!person) throw new Skip('no person is configured')
      const input = { cardId: await scene.cardId(), oldPassword: person.password, newPassword: 'aaaaaaaa1' }
      const exchange = await scene.call('passwords.change', input)
      if (exchange.status !== 422) return [finding(exchange, 'status 422', describe(exchange))]
      return failsAs({ exchange, code: 'AUTH-422', cause: 'password-weak' })
    },
  },
  {
    id: 'reset.stranger',
    title: 'A reset answers alike for a number that is known and one that is not',
    where: `${SECURITY} · passwords.reset`,
    async check(scene) {
      const { person } = scene.provider
      if (person?.numberType !== 'ssn') throw new Skip('no person with a citizen number is configured')
      const known = await resetWithWrongCode(scene, person.insuplcAdmdvs, person.number)
      const unknown = await resetWithWrongCode(scene, person.insuplcAdmdvs, STRANGER.number)
      const [a, b] = [failureOf(known), failureOf(unknown)]
      if (a?.code === b?.code && a?.cause === b?.cause && known.status === unknown.status) return []
      return [finding(unknown, `as for a known number: ${describe(known)}`, describe(unknown))]
    },
  },
]
