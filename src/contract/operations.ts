import type * as v from 'valibot'
import type { Operation } from './operation'
import * as account from './operations/account'
import * as alerts from './operations/alerts'
import * as binding from './operations/binding'
import * as cards from './operations/cards'
import * as cases from './operations/cases'
import * as certificates from './operations/certificates'
import * as channels from './operations/channels'
import * as consents from './operations/consents'
import * as coverage from './operations/coverage'
import * as bonds from './operations/bonds'
import * as filings from './operations/filings'
import * as credentials from './operations/credentials'
import * as devices from './operations/devices'
import * as employer from './operations/employer'
import * as employerAccounts from './operations/employer-accounts'
import * as employerBatches from './operations/employer-batches'
import * as employerContributions from './operations/employer-contributions'
import * as employerExports from './operations/employer-exports'
import * as family from './operations/family'
import * as drugs from './operations/drugs'
import * as flows from './operations/flows'
import * as guarded from './operations/guarded'
import * as institutions from './operations/institutions'
import * as localServices from './operations/local-services'
import * as locks from './operations/locks'
import * as messages from './operations/messages'
import * as otp from './operations/otp'
import * as passwords from './operations/passwords'
import * as places from './operations/places'
import * as profile from './operations/profile'
import * as protection from './operations/protection'
import * as security from './operations/security'
import * as session from './operations/session'
import * as statement from './operations/statement'
import * as stepUp from './operations/step-up'
import * as transaction from './operations/transaction'
import * as transactions from './operations/transactions'
import * as workplace from './operations/workplace'
import * as yearly from './operations/yearly'

const all = {
  ...account,
  ...alerts,
  ...binding,
  ...cards,
  ...cases,
  ...certificates,
  ...channels,
  ...consents,
  ...coverage,
  ...bonds,
  ...filings,
  ...credentials,
  ...devices,
  ...employer,
  ...employerAccounts,
  ...employerBatches,
  ...employerContributions,
  ...employerExports,
  ...family,
  ...drugs,
  ...flows,
  ...guarded,
  ...institutions,
  ...localServices,
  ...locks,
  ...messages,
  ...otp,
  ...passwords,
  ...places,
  ...profile,
  ...protection,
  ...security,
  ...session,
  ...statement,
  ...stepUp,
  ...transaction,
  ...transactions,
  ...workplace,
  ...yearly,
}

type All = typeof all
/** Every operation by its name. */
export type Operations = { [Key in keyof All as All[Key]['name']]: All[Key] }
export type OperationName = keyof Operations
/** What a caller passes (before coercion and defaults). */
export type InputOf<Name extends OperationName> = v.InferInput<Operations[Name]['input']>
/** What a handler receives (after validation). */
export type ParsedInputOf<Name extends OperationName> = v.InferOutput<Operations[Name]['input']>
export type OutputOf<Name extends OperationName> = v.InferOutput<Operations[Name]['output']>

/**
 * The whole contract, for a backend and its tests. Pages import the operations that they send: a page that imported this would load the
 * schemas of every other one.
 */
export const operations = Object.fromEntries(Object.values(all).map((one) => [one.name, one])) as unknown as Operations // keyed by name, as `Operations` is

/** The operation of a name that is known only at run time. */
export const operationOf = <Name extends OperationName>(name: Name): Operation<Name> => operations[name] as Operation as Operation<Name> // keyed by name; TypeScript does not follow an indexed generic
