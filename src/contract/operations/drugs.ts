/** The drug catalogue, what a person pays, and the code on a box. */
import * as v from 'valibot'
import { DRUG_GROUPS, drugCode, drugEstimate, drugPage, drugPrices, traceCode, traceResult } from '../models/drug'
import { operation } from '../operation'
import { id, queryInteger, text } from '../primitives'
import { position } from './position'

export const drugsList = operation('drugs.list', {
  summary: 'Drugs by name, initials or class, with what the person pays first at the place of insurance',
  method: 'GET',
  path: '/v1/cards/{cardId}/drugs',
  auth: 'session',
  writes: false,
  provider: true,
  offline: true,
  input: v.object({
    cardId: id,
    query: v.optional(v.pipe(v.string(), v.maxLength(30))),
    group: v.optional(v.picklist(DRUG_GROUPS), 'all'),
    cursor: v.optional(text),
    limit: v.optional(queryInteger(1, 50), 20),
  }),
  output: drugPage,
  skippable: ['items'],
  errors: ['DATA-404'],
})

export const drugsEstimate = operation('drugs.estimate', {
  summary: 'What a pack of a drug would cost this person at an institution now',
  method: 'GET',
  path: '/v1/cards/{cardId}/drugs/{drugCode}/estimate',
  auth: 'session',
  writes: false,
  provider: true,
  /** Without an institution: the hospital that the person was at last, or the first one of the place. */
  input: v.object({ cardId: id, drugCode, institutionId: v.optional(id) }),
  output: drugEstimate,
  errors: ['DATA-404'],
})

export const drugsPrices = operation('drugs.prices', {
  summary:
    'The same pack at the pharmacies of the place of insurance: price, stock, and what this person pays with an electronic prescription',
  method: 'GET',
  path: '/v1/cards/{cardId}/drugs/{drugCode}/prices',
  auth: 'session',
  writes: false,
  provider: true,
  input: v.object({ cardId: id, drugCode, ...position }),
  output: drugPrices,
  skippable: ['offers'],
  errors: ['DATA-404'],
})

export const drugsTrace = operation('drugs.trace', {
  summary: 'How often the box with a code was sold, and whether to this person; nothing is told of anybody else',
  method: 'GET',
  path: '/v1/cards/{cardId}/boxes/{traceCode}',
  auth: 'full',
  writes: false,
  provider: true,
  input: v.object({ cardId: id, traceCode }),
  output: traceResult,
  errors: ['DATA-404'],
})
