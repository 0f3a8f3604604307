import type { Exchange } from '../probe'
import { Skip, type Finding, type Rule, type Scene } from '../types'
import { few, finding, valuesOf } from './helpers'

async function everything(scene: Scene): Promise<Exchange[]> {
  const refused = (await scene.failures()).map(({ exchange }) => exchange)
  return [...(await scene.walk()).exchanges, ...refused]
}

/** Any complete citizen or mobile number. */
const FULL = /(?<![\dA-Za-z])(\d{17}[\dXx]|1[3-9]\d{9})(?![\dA-Za-z])/

export const privacyRules: Rule[] = [
  {
    id: 'privacy.secrets',
    title: 'No answer holds a full name, number or password',
    where: 'src/contract/models/card.ts · psnNameMasked, certnoMasked; src/domain/mask.ts',
    async check(scene) {
      const secrets = scene.provider.secrets.filter((secret) => secret.length > 1)
      const findings: Finding[] = []
      for (const exchange of await everything(scene)) {
        if (secrets.some((secret) => exchange.text.includes(secret)))
          findings.push(finding(exchange, 'no full name, number or password', 'one of the test person’s'))
        for (const { path, value } of valuesOf(exchange.body))
          if (typeof value === 'string' && FULL.test(value)) findings.push(finding(exchange, `${path} masked`, 'a full number'))
      }
      return few(findings)
    },
  },
  {
    id: 'privacy.masks',
    title: 'Fields that are masked are masked: at least half of them stars',
    where: 'src/domain/mask.ts',
    async check(scene) {
      const findings: Finding[] = []
      let seen = 0
      for (const exchange of (await scene.walk()).exchanges)
        for (const { path, key, value } of valuesOf(exchange.body)) {
          if (!key.endsWith('Masked') || typeof value !== 'string') continue
          seen += 1
          if ((value.match(/\*/g) ?? []).length * 2 < value.length) findings.push(finding(exchange, `${path} masked`, 'too much to read'))
        }
      if (seen === 0) throw new Skip('no masked field was seen')
      return few(findings)
    },
  },
]
