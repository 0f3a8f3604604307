import { isOfficers } from '@/contract'
import { operations } from '@/contract/operations'
import { NAMES, NOBODY } from '../failures'
import type { Finding, Rule } from '../types'
import { describe, failsAs, finding } from './helpers'

/** What an employer may never see, whatever an employee says: no route leads there. */
const NEVER = ['visits', 'transactions', 'settlements', 'drugs', 'institutions', 'diagnoses', 'family', 'balances', 'cards']

export const employerRules: Rule[] = [
  {
    id: 'employer.own-session',
    title: 'A person’s session opens nothing of an employer: 403 with AUTH-403, wrong-role; none opens nothing at all',
    where: 'src/contract/operation.ts · Auth',
    async check(scene) {
      const findings: Finding[] = []
      for (const name of NAMES.filter((one) => isOfficers(operations[one].auth))) {
        const asPerson = await scene.call(name, NOBODY)
        findings.push(...failsAs({ exchange: asPerson, code: 'AUTH-403', cause: 'wrong-role' }))
        const asNobody = await scene.call(name, NOBODY, { token: null })
        findings.push(...failsAs({ exchange: asNobody, code: 'AUTH-440', cause: null }))
      }
      return findings
    },
  },
  {
    id: 'employer.never',
    title: 'Visits, drugs, institutions, diagnoses, family and amounts of employees have no route on the employer’s side',
    where: 'domain: what an employer may see, ground C',
    async check(scene) {
      const findings: Finding[] = []
      for (const what of NEVER)
        for (const path of [`/v1/employer/${what}`, `/v1/employer/workforce/${what}`]) {
          const exchange = await scene.send({ method: 'GET', path })
          if (exchange.status !== 404) findings.push(finding(exchange, 'status 404: no such route', describe(exchange)))
        }
      return findings
    },
  },
]
