import { parseTime } from '@/contract'
import type { Finding, Rule, Scene } from '../types'
import { finding } from './helpers'

const CREDENTIALS = 'src/contract/operations/credentials.ts'
/** ms that a code may live. The provider chooses; a longer life would let a picture of it be used somewhere else. */
const [SHORTEST, LONGEST] = [30_000, 60_000]

const issue = async (scene: Scene) => {
  const exchange = await scene.call('credentials.issue', { cardId: await scene.cardId() })
  return { exchange, code: scene.data('credentials.issue', exchange) }
}

export const credentialRules: Rule[] = [
  {
    id: 'credential.life',
    title: 'A code lives 30 to 60 seconds',
    where: `${CREDENTIALS} · credentials.issue`,
    async check(scene) {
      const { exchange, code } = await issue(scene)
      const life = (parseTime(code.expiresAt) ?? Number.NaN) - (parseTime(code.issuedAt) ?? Number.NaN)
      await scene.call('credentials.end', { credentialId: code.credentialId })
      return life >= SHORTEST && life <= LONGEST ? [] : [finding(exchange, 'expiresAt 30 to 60 s after issuedAt', `${life / 1000} s`)]
    },
  },
  {
    id: 'credential.one',
    title: 'A person has one open code at a time: the next one, and an end, are the end of a code',
    where: `${CREDENTIALS} · credentials.issue, credentials.end`,
    async check(scene) {
      const codes = [(await issue(scene)).code, (await issue(scene)).code]
      await scene.call('credentials.end', { credentialId: codes[1]?.credentialId ?? '' })
      const findings: Finding[] = []
      for (const { credentialId } of codes) {
        const exchange = await scene.call('credentials.get', { credentialId })
        const { status } = scene.data('credentials.get', exchange).scan
        if (status !== 'over') findings.push(finding(exchange, 'scan.status over', status))
      }
      return findings
    },
  },
]
