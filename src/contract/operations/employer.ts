/** The employer's side: entering it, and what its officers of either right may read. */
import * as v from 'valibot'
import { auditFilter, auditPage, officerSession } from '../models/employer'
import { operation } from '../operation'
import { text } from '../primitives'
import { nothing } from './inputs'

export const employerEnter = operation('employer.enter', {
  summary: 'A session of the employer’s side for an officer; its token opens nothing of a person',
  method: 'POST',
  path: '/v1/employer/session',
  auth: 'full',
  writes: true,
  secret: true,
  input: nothing,
  output: officerSession,
  errors: ['AUTH-403'],
})

export const employerAudit = operation('employer.audit', {
  summary: 'What was asked, looked at and exported, newest first; nothing can be changed or taken out',
  method: 'GET',
  path: '/v1/employer/audit',
  auth: 'officer',
  writes: false,
  provider: true,
  input: v.object({ filter: auditFilter, cursor: v.optional(text) }),
  output: auditPage,
  skippable: ['items'],
  errors: ['DATA-404'],
})
