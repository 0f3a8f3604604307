import type { AlertKind, Host, InsuranceType, PersonType } from '@/contract'

export type PersonaId = 'newcomer' | 'employee' | 'retiree' | 'flexible' | 'student' | 'two-cities' | 'parent'

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

export type ScenarioId =
  | 'normal'
  | 'sync-delayed'
  | 'provider-down'
  | 'slow'
  | 'malformed'
  | 'offline'
  | 'wrong-password'
  | 'locked'
  | 'session-expired'
  | 'card-bound-elsewhere'
  | 'card-not-found'
  | 'arrears'
  | 'pending-charge'
  | 'reversal'
  | 'deductible-met'
  | 'limit-reached'
  | 'low-balance'
  | 'family-grant'
  | 'year-roll-over'
  | 'authorization-refused'
  | 'subscription-refused'
  | 'subscription-banned'
  | 'subscription-off'
  | 'storage-full'
  | 'password-due'
  | 'password-overdue'
  | 'photo-blurred'
  | 'face-fails'
  | 'camera-denied'
  | 'authorization-cancelled'
  | 'mismatch'
  | 'throttled'

/** Platform outcomes a scenario asks for; the app's simulated platform obeys them. */
export interface ScenarioPlatform {
  subscription?: 'accept' | 'refuse' | 'ban' | 'off'
  phoneNumber?: 'refuse'
  network?: 'offline'
  storage?: 'full'
  camera?: 'refuse'
  photo?: 'blurred' | 'dark' | 'glare' | 'cropped' | 'wrong-side' | 'expired'
  face?: 'light' | 'glasses' | 'no-match' | 'timeout'
  biometric?: 'cancel' | 'frozen' | 'not-enrolled'
  authorization?: 'cancel' | 'time-out'
}

export interface ControlStatus {
  personaId: PersonaId
  scenarioId: ScenarioId
  /** The demo clock now, ISO in Beijing time. */
  now: string
  /** True while the demo clock is the real one. */
  realClock: boolean
  platform: ScenarioPlatform
  /** Sends left for the active card's spending rule etc. */
  credits: { kind: AlertKind; left: number }[]
  /** Of the persona's primary card, fen; null without an account. */
  balance: number | null
  /** When the next insurance year of that card's place begins, ISO. */
  yearTurn: string
}

/** What an SMS or a platform message would have put on the phone. Marked as demo wherever it is shown. */
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

export interface PurchaseInput {
  kind: 'pharmacy' | 'outpatient' | 'inpatient'
  /** Total fee in fen; the ledger decides who pays what. */
  amount: number
}

/** A session an operator opened; null for the newcomer. */
export type ControlSession = { token: string; expiresAt: string } | null

/** Switchboard of the operators' preview panel; outside the contract and absent from provider builds. */
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
  /** What a purchase would do, without doing it. Null without a card or account. */
  previewPurchase(input: PurchaseInput): Promise<{ before: number; after: number } | null>
  /** Credits a contribution now. @param amount fen */
  simulateCredit(amount: number): Promise<{ transactionId: string; before: number; after: number }>
  /** Brings the delayed sync back. */
  simulateSync(): Promise<void>
  /** Moves the demo clock to a moment (ISO) or back to real time (null). */
  moveClock(to: string | null): Promise<void>
  /** Newest first. */
  outbox(): Promise<OutboxItem[]>
  /** Called after every change an operator or the clock makes; returns the undo. */
  onChange(listener: () => void): () => void
  /** Everything back to the first start. */
  reset(): Promise<void>
}
