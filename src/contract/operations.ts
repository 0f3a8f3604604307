import type * as v from 'valibot'
import { accountOperations } from './operations/account'
import { alertOperations } from './operations/alerts'
import { cardOperations } from './operations/cards'
import { channelOperations } from './operations/channels'
import { securityOperations } from './operations/security'
import { sessionOperations } from './operations/session'
import { stepUpOperations } from './operations/step-up'

/** Stands for the user's primary card wherever a `cardId` is asked for; DATA-404 while none is bound. */
export const PRIMARY_CARD = 'primary'

export const operations = {
  ...sessionOperations,
  ...cardOperations,
  ...accountOperations,
  ...alertOperations,
  ...channelOperations,
  ...stepUpOperations,
  ...securityOperations,
} as const

export type Operations = typeof operations
export type OperationName = keyof Operations
/** What a caller passes (before coercion and defaults). */
export type InputOf<Name extends OperationName> = v.InferInput<Operations[Name]['input']>
/** What a handler receives (after validation). */
export type ParsedInputOf<Name extends OperationName> = v.InferOutput<Operations[Name]['input']>
export type OutputOf<Name extends OperationName> = v.InferOutput<Operations[Name]['output']>
