import type { Host } from '@/contract'
import type { Crypto } from './crypto'
import type { Ids } from '../ids'
import type { Tx } from '../storage/transaction'

/** Which phone or browser somebody is on. */
export interface KnownDevice {
  /** Digest by which silent sign-in recognises it. */
  login: string
  deviceId: string
  /** The person's id at the host's vendor, used to send messages; null in the demonstration. */
  openId?: string | null
}

/** What was read off a picture of an ID card. */
export interface ReadId {
  recordId: string
  /** True once the ID card's validity has ended. */
  expired: boolean
}

/** The phone a code is sent to. */
export interface Receiver {
  /** Digest of its number. */
  phoneId: string
  /** Masked. */
  sentTo: string
}

/** The part of a call that a provider may use. */
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
 * Services outside the insurer: the host's vendor, SMS, reading of ID cards, comparison of faces.
 * Simulated in `demo/identity.ts`; handlers do not know which implementation answers.
 */
export interface IdentityProvider {
  /** @param loginCode the host's one-time code */
  device(within: Within, host: Host, loginCode: string): Promise<KnownDevice>
  /** The device that an operator's preview begins on. */
  preview(within: Pick<Within, 'crypto'>, host: Host): Promise<KnownDevice>
  /** The phone number a host vouches for. @param phoneCode the host's one-time code */
  phone(within: Within, host: Host, phoneCode: string): Promise<string>
  /** Sends a code to a phone. */
  text(within: Within, receiver: Receiver, code: string): Promise<void>
  /** Whose ID card a picture shows. */
  idCard(within: Within): Promise<ReadId>
  /** A record of the person in front of the phone; their face is compared with its owner. */
  inFront(within: Within): Promise<string>
  /** Whether the person who bound a record counts as its owner where no other identity is known. */
  vouchesForBound(within: Within): Promise<boolean>
  /** Whether platform messages of a host are really sent; otherwise they count as sent at once. */
  sends(host: Host): boolean
  /** Whether the host's platform accepts messages now. */
  takesMessages(within: Pick<Within, 'tx'>): Promise<boolean>
}
