import type { AlertKind, CaseResult, FamilyRelation, Host, InsuranceType, PersonType, TraceResult, WorkPurpose } from '@/contract'
import type { CashierAnswer, CashierInput, Counter } from '../cashier/types'
import type { PersonaId } from '../personas'
import type { ScenarioPlatform } from './outcomes'
import type { ScenarioId } from './scenarios'

export interface PersonaSummary {
  id: PersonaId
  /** Masked name, or null for the newcomer. */
  nameMasked: string | null
  /** Balance in fen now; null without a personal account. */
  balance: number | null
  age: number | null
  insutype: InsuranceType | null
  psnType: PersonType | null
  /** What to type on the bind page for this persona: synthetic, shown only inside the demo mark. */
  credentials: { admdvs: string; ssn: string; ssc: string; password: string } | null
}

/**
 * What is no longer as a scenario left it: another person's card, the clock, an account's entries, faults that are used up, the sync, the
 * lock.
 */
export type Change = 'person' | 'clock' | 'account' | 'faults' | 'sync' | 'lock'

export interface ControlStatus {
  /** Whose card the app holds now; newcomer for nobody's, null for a person who is no persona. */
  personaId: PersonaId | null
  /** That person's masked name; null without a card. */
  person: string | null
  /** Cards that are bound. */
  cards: number
  /** Loaded last; null on a first start, and after a persona was chosen on its own. */
  scenarioId: ScenarioId | null
  changed: Change[]
  /** The demo clock now, ISO in Beijing time. */
  now: string
  /** The moment of the reference screens, ISO. */
  reference: string
  /** True while the demo clock is the real one. */
  realClock: boolean
  platform: ScenarioPlatform
  /** Sends left for the active card's spending rule etc. */
  credits: { kind: AlertKind; left: number }[]
  /** Of the persona's primary card, fen; null without an account. */
  balance: number | null
  /** s that a code of 医保电子凭证 lives. */
  credentialSeconds: number
  /** When the next insurance year of that card's place begins, ISO. */
  yearTurn: string
}

/** An SMS or a platform message as the phone would have got it; shown with the demo mark only. */
export interface OutboxItem {
  id: string
  at: string
  channel: 'sms' | Host
  /** The SMS code, for `sms`. */
  code: string | null
  /** Alert kind and rendered template fields, for platform messages. */
  kind: AlertKind | null
  fields: { label: string; value: string }[]
}

/** A relative as operators see them. */
export interface RelativeSummary {
  memberId: string
  relation: FamilyRelation
  /** Null for a number that nobody has. */
  nameMasked: string | null
  consent: 'asked' | 'given' | 'declined' | 'withdrawn'
  /** Of an open grant, fen; null without one. */
  left: number | null
}

/** What employees do on their own phones. */
export type EmployeesAnswer = 'grant' | 'refuse' | 'withdraw'

/** What a relative does on their own phone. */
export type FamilyAnswer = 'accept' | 'decline' | 'withdraw' | 'end'

export interface PurchaseInput {
  kind: 'pharmacy' | 'outpatient' | 'inpatient'
  /** Total fee in fen; the ledger decides who pays what. */
  amount: number
}

/** A session an operator opened; null for the newcomer. */
export type ControlSession = { token: string; expiresAt: string } | null

/** The operators' control; outside the contract and absent from builds for a provider. */
export interface MockControl {
  status(): Promise<ControlStatus>
  personas(): Promise<PersonaSummary[]>
  /** Switches persona; its cards are bound. @returns the new session token, null for the newcomer */
  usePersona(id: PersonaId): Promise<ControlSession>
  /** Loads a named preview: persona, clock, faults and platform outcomes. @returns the session as above */
  useScenario(id: ScenarioId): Promise<ControlSession>
  scenarios(): { id: ScenarioId; personaId: PersonaId }[]
  /** Settles a purchase now on the primary card. @returns what it took from the account, and the balances */
  simulatePurchase(
    input: PurchaseInput,
  ): Promise<{ transactionId: string; before: number; after: number; accountPaid: number; fundPaid: number }>
  /** The outcome of a purchase without storing it; null without a card or account. */
  previewPurchase(input: PurchaseInput): Promise<{ before: number; after: number } | null>
  /** Institutions that can scan a code. */
  counters(): Counter[]
  /** Sets how long codes live that are issued from now on. @param seconds 30 to 60 @throws RangeError for any other life */
  setCredentialLife(seconds: number): Promise<void>
  /** A cashier scans a code: the ledger settles, or one of four words is said. @throws RangeError for an unknown institution or business */
  scanCredential(input: CashierInput): Promise<CashierAnswer>
  /** Relatives of the primary card, in the order they were added. */
  relatives(): Promise<RelativeSummary[]>
  /** What a relative of the primary card does on their own phone. @throws RangeError for a relative who cannot do that now */
  answerFamily(memberId: string, answer: FamilyAnswer): Promise<void>
  /** Somebody asks the person of the card in hand to be their relative, 亲情账户 included. @throws RangeError where they have already */
  askFamily(): Promise<void>
  /** Whoever asked last grants an amount (fen) to the person, once they consented. @throws RangeError where that is not so, or for more than is there */
  grantToMe(amount: number): Promise<void>
  /** 医保关系 of a relative, or of the primary card itself (null), goes to another place or ends. @returns grants that ended by it */
  leavePlace(memberId: string | null, reason: 'moved' | 'left'): Promise<{ ended: number }>
  /**
   * A relative pays at a pharmacy out of their grant, as where their own account reaches no further: a code that is scanned asks the own
   * account first. @param amount fee in fen @param later whether the bill comes the next day @returns what the account paid
   */
  relativeSpends(memberId: string, amount: number, later?: boolean): Promise<{ transactionId: string; paid: number }>
  /**
   * The first so many employees who can answer the employer of the officer in hand alike. @param purpose the supplementary plan where left out
   * @returns how many did @throws RangeError for nobody's officer
   */
  answerEmployees(count: number, answer: EmployeesAnswer, purpose?: WorkPurpose): Promise<{ answered: number }>
  /** Codes of boxes to try the look-up with, one for each answer, of the primary card; none without a card. */
  boxes(): Promise<{ code: string; outcome: TraceResult['outcome'] }[]>
  /** Credits a contribution now. @param amount fen */
  simulateCredit(amount: number): Promise<{ transactionId: string; before: number; after: number }>
  /** Pays all contributions that are due on the primary card. @returns from when it is covered again (day); null where it is already, or nothing was due */
  simulateBackPayment(): Promise<{ coveredFrom: string | null }>
  /** The institution hands in its evidence about the case filed last. @throws RangeError without an open case */
  handInEvidence(): Promise<void>
  /** The case filed last is decided. @throws RangeError without an open case */
  decideCase(result: CaseResult): Promise<void>
  /** Ends a delayed sync now. @returns whether one was late */
  simulateSync(): Promise<{ resumed: boolean }>
  /** Moves the demo clock to a moment (ISO) or back to real time (null). */
  moveClock(to: string | null): Promise<void>
  /** Newest first. */
  outbox(): Promise<OutboxItem[]>
  /** Called after every change an operator or the clock makes; returns the undo. */
  onChange(listener: () => void): () => void
  /** Resets all documents to a first start. */
  reset(): Promise<void>
}
