/** Designated institutions. */
import * as v from 'valibot'
import { INSTITUTION_KINDS, institutionDetail, institutionPage } from '../models/institution'
import { operation } from '../operation'
import { admdvs, id, queryInteger, text } from '../primitives'
import { nothing } from './inputs'
import { position } from './position'

const one = { cardId: id, institutionId: id }

export const institutionsList = operation('institutions.list', {
  summary: 'Institutions of a place with what the fund pays this person there: the nearest first with a position, by district without one',
  method: 'GET',
  path: '/v1/cards/{cardId}/institutions',
  auth: 'session',
  writes: false,
  provider: true,
  offline: true,
  input: v.object({
    cardId: id,
    /** The place of insurance without it. */
    admdvs: v.optional(admdvs),
    query: v.optional(v.pipe(v.string(), v.maxLength(30))),
    kind: v.optional(v.picklist(INSTITUTION_KINDS), 'all'),
    favourites: v.optional(v.picklist(['only'])),
    district: v.optional(text),
    ...position,
    cursor: v.optional(text),
    limit: v.optional(queryInteger(1, 30), 10),
  }),
  output: institutionPage,
  skippable: ['items'],
  errors: ['DATA-404'],
})

export const institutionsGet = operation('institutions.get', {
  summary: 'One institution',
  method: 'GET',
  path: '/v1/cards/{cardId}/institutions/{institutionId}',
  auth: 'session',
  writes: false,
  provider: true,
  input: v.object({ ...one, ...position }),
  output: institutionDetail,
  errors: ['DATA-404'],
})

export const institutionsFavour = operation('institutions.favour', {
  summary: 'Keep an institution among the favourites, or take it out; at most 50',
  method: 'PUT',
  path: '/v1/cards/{cardId}/institutions/{institutionId}/favourite',
  auth: 'full',
  writes: true,
  invalidates: ['institutions.list', 'institutions.get'],
  input: v.object({ ...one, favourite: v.boolean() }),
  output: nothing,
  errors: ['DATA-404'],
})
