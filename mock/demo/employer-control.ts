import type { WorkPurpose } from '@/contract'
import type { Insurer } from '../call'
import { note } from '../enterprise/audit'
import { companyOf } from '../enterprise/companies'
import type { Company } from '../enterprise/company'
import { consentOf, consentsOf, countsOf, decide, mainRequest, requestsOf, stateOf } from '../enterprise/consents'
import { openEmployer } from '../enterprise/employer'
import { officeOf } from '../enterprise/officer'
import { withdrawAt } from '../enterprise/withdrawal'
import type { User } from '../storage/documents'
import type { EmployeesAnswer, MockControl } from './control-types'

interface Parts {
  /** Runs a unit of work for the app's present user, and tells whoever listens that something changed. */
  act: <Result>(work: (within: Insurer, user: User | null) => Promise<Result>) => Promise<Result>
}

const ASKED_STATE = { grant: 'waiting', refuse: 'waiting', withdraw: 'granted' } as const

/** What operators have employees of the officer in hand do on their own phones. */
export const employerControl = ({ act }: Parts): Pick<MockControl, 'answerEmployees'> => ({
  answerEmployees: (count, answer, purpose = 'supplementary-plan') =>
    act(async (within, user) => {
      const office = user && officeOf(user)
      if (!office) throw new RangeError('no employer to act on')
      return { answered: await answerAs(within, companyOf(office.employerId), count, answer, purpose) }
    }),
})

/** The first so many employees of the roster answer everything that a purpose asks for alike. @returns how many there were */
async function answerAs(within: Insurer, company: Company, count: number, answer: EmployeesAnswer, purpose: WorkPurpose): Promise<number> {
  const employer = await openEmployer(within, company)
  const request = mainRequest(purpose)
  const positions = (await consentsOf(within, company, request))
    .filter((consent) => stateOf(consent, request, within.now) === ASKED_STATE[answer])
    .slice(0, count)
    .map(({ position }) => position)
  if (answer === 'withdraw') {
    for (const position of positions) await withdrawAt(within, { company, position }, purpose)
    return positions.length
  }
  const { granted: before } = await countsOf(within, company, purpose)
  for (const position of positions)
    for (const one of requestsOf(purpose)) {
      const consent = await consentOf(within, company, one, position)
      if (stateOf(consent, one, within.now) === 'waiting') decide(consent, answer === 'grant' ? 'y' : 'n', within.now)
    }
  const { granted: after } = await countsOf(within, company, purpose)
  if (after > before)
    await note(within, company, employer, { at: within.now, kind: 'granted', purpose, count: after - before, before, after })
  return positions.length
}
