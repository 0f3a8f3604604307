import { toJsonSchema, toJsonSchemaDefs } from '@valibot/to-json-schema'
import type { GenericSchema } from 'valibot'
import {
  alertRule,
  alertSettings,
  bindTicket,
  card,
  failureSchema,
  message,
  messageBody,
  messagePage,
  metaSchema,
  otpReceipt,
  overview,
  personalAccount,
  place,
  pooledQuota,
  profile,
  session,
  sessionInput,
  settlement,
  settlementLine,
  statement,
  statementMonth,
  transaction,
  transactionDetail,
  transactionPage,
} from '@/contract'

/** A JSON Schema of the document. */
export interface Schema {
  $ref?: string
  type?: string
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  prefixItems?: Schema[]
  anyOf?: Schema[]
  oneOf?: Schema[]
  [keyword: string]: unknown
}

/** Schemas under `components`, by name; all others are inlined where they are used. */
const NAMED: Record<string, GenericSchema> = {
  AlertRule: alertRule,
  AlertSettings: alertSettings,
  BindTicket: bindTicket,
  Card: card,
  Failure: failureSchema,
  Message: message,
  MessageBody: messageBody,
  MessagePage: messagePage,
  Meta: metaSchema,
  OtpReceipt: otpReceipt,
  Overview: overview,
  PersonalAccount: personalAccount,
  Place: place,
  PooledQuota: pooledQuota,
  Profile: profile,
  Session: session,
  SessionInput: sessionInput,
  Settlement: settlement,
  SettlementLine: settlementLine,
  Statement: statement,
  StatementMonth: statementMonth,
  Transaction: transaction,
  TransactionDetail: transactionDetail,
  TransactionPage: transactionPage,
}

/** A schema that JSON Schema cannot express throws, so that the document never states less than the contract checks. */
const CONVERSION = {
  target: 'draft-2020-12',
  typeMode: 'input',
  errorMode: 'throw',
  definitions: NAMED,
  // The contract's only `check` actions verify that a date or time exists, which `format: date` and `date-time` already state.
  overrideAction: ({ valibotAction, jsonSchema }: { valibotAction: { type: string }; jsonSchema: { format?: string | undefined } }) =>
    valibotAction.type === 'check' && jsonSchema.format?.startsWith('date') ? jsonSchema : null,
  overrideRef: ({ referenceId }: { referenceId: string }) => `#/components/schemas/${referenceId}`,
} as const

/** Drops the text form of an integer from the document: only queries, whose values are all text, need it. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([key]) => key !== '$schema' && key !== '$defs')
  const integer = entries.some(([key, content]) => key === 'type' && content === 'integer')
  return Object.fromEntries(entries.filter(([key]) => !(integer && key === 'anyOf')).map(([key, content]) => [key, plain(content)]))
}

/** The JSON Schema (2020-12, the dialect of OpenAPI 3.1) of a schema of the contract. @throws Error where none exists */
export const schemaOf = (schema: GenericSchema): Schema => plain(toJsonSchema(schema, CONVERSION)) as Schema // the converter's own output

/** All named schemas of the contract, by name. */
export const namedSchemas = (): Record<string, Schema> => plain(toJsonSchemaDefs(NAMED, CONVERSION)) as Record<string, Schema> // as above
