import type { AlertKind, AlertRule, Card, FamilyRelation, InsuranceType, MessageBody, PersonType } from '@/contract'
import type { SubAccounts } from '@/domain/ledger'
import type { Office } from '../enterprise/company'
import type { LedgerEvent, Member } from '../ledger/types'
import type { Benefit, ContributionTier } from '../reference/rules/types'

/** Chance of a visit of each kind, ‰ per month, for months without a script. */
export interface Habits {
  pharmacy: number
  outpatient: number
  chronic: number
  mutualAid: number
  inpatient: number
  member: Member | null
}

/** One insurance record: a person insured at one place. Data only; the ledger settles it. */
export interface InsuranceRecord {
  recordId: string
  name: string
  birthDate: string
  admdvs: string
  insutype: InsuranceType
  psnType: PersonType
  benefit: Benefit
  /** Signed with a family doctor (签约). */
  signed?: true
  /** Day whose set of rules applies, `YYYY-MM-DD`: the reference screens show figures of an older set. */
  rulesOf?: string
  insuredSince: string
  /** Insurance years a resident did not pay (断缴), oldest first; so is each year after the last, until an enrolment. */
  unpaidYears?: readonly number[]
  hasAccount: boolean
  /** Balance on the first day of the history, fen. Tuned so that the script starts where it should. */
  opening: SubAccounts
  contributionTier: ContributionTier
  /** Contribution base from a month on, fen; the last that has begun holds. */
  bases: readonly { from: string; amount: number }[]
  /** Interest of a year where it is not computed by the city's rate, fen. */
  interest: Readonly<Record<string, number>>
  /** Months with scripted visits; all others are generated from habits. */
  scripted: { from: string; to: string } | null
  script: readonly LedgerEvent[]
  habits: Habits
  passwordChangedOn: string
}

/** A relative of a persona's first record at the start. */
export interface RelativeSeed {
  memberId: string
  recordId: string
  relation: FamilyRelation
  addedAt: string
  /** The persona is the guardian. */
  guardian?: true
  /** 亲情账户 is open. */
  code: boolean
}

/** Someone who uses the app, and the cards this person has bound when an operator picks them. */
export interface Persona {
  recordIds: readonly string[]
  phone: string
  relations: Readonly<Record<string, Card['relation']>>
  boundAt: string
  relatives?: readonly RelativeSeed[]
  /** The employer this persona acts for. */
  office?: Office
  rules: readonly AlertRule[]
  /** Sends left at the start. */
  sendsLeft: Readonly<Partial<Record<AlertKind, number>>>
  /** Messages that no entry explains, such as a new device. */
  notices: readonly { at: string; category: 'security' | 'service'; body: MessageBody }[]
  /** Messages before this moment have been read. */
  readBefore: string
}
