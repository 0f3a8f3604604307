import type { Host } from '@/contract'
import type { Crypto } from '../crypto'
import type { Ids } from '../ids'
import type { Tx } from '../storage/transaction'

/** Which phone or browser somebody is on. */
export interface KnownDevice {
  /** Digest by which it is recognised when it comes back. */
  login: string
  deviceId: string
}

/** What an ID card's picture told. */
export interface ReadId {
  recordId: string
  /** The card itself is no longer valid. */
  expired: boolean
}

/** A phone that a code goes to. */
export interface Receiver {
  /** Digest of its number. */
  phoneId: string
  /** Masked. */
  sentTo: string
}

/** Of a call, what a provider works with. */
interface Within {
  tx: Tx
  /** Real time, ms. */
  real(): number
  /** The insurer's clock, ms. */
  now: number
  crypto: Crypto
  ids: Ids
}

/**
 * What only somebody outside the insurer knows: the host's vendor, a telephone network, a reader of ID cards, a judge of faces.
 * The demonstration pretends all of it (`demo.ts`); no handler knows which one answers.
 */
export interface IdentityProvider {
  /** @param loginCode the host's one-time code */
  device(within: Within, host: Host, loginCode: string): Promise<KnownDevice>
  /** The phone number a host vouches for. @param phoneCode the host's one-time code */
  phone(within: Within, host: Host, phoneCode: string): Promise<string>
  /** Sends a code to a phone. */
  text(within: Within, receiver: Receiver, code: string): Promise<void>
  /** Whose ID card a picture shows. */
  idCard(within: Within): Promise<ReadId>
  /** The person in front of the phone, as a record of theirs. Their face and the phone on file are theirs. */
  inFront(within: Within): Promise<string>
  /** Whether whoever has just bound a record counts as its person: nobody else is known for them. */
  vouchesForBound(within: Within): Promise<boolean>
  /** Whether the host's platform takes messages to its people now. */
  takesMessages(within: Pick<Within, 'tx'>): Promise<boolean>
}
