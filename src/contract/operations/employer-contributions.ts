/** Ground A: the employer's own contributions. No consent is needed; employees are told. */
import * as v from 'valibot'
import { CHECK_REASONS, CONTRIBUTION_ISSUES, contributionIssuePage, contributions } from '../models/employer'
import { operation } from '../operation'
import { id, text } from '../primitives'
import { nothing } from './inputs'

export const employerContributions = operation('employer.contributions', {
  summary: 'The employer’s own contributions of this month against what the insurer posted',
  method: 'GET',
  path: '/v1/employer/contributions',
  auth: 'contributions',
  writes: false,
  provider: true,
  input: nothing,
  output: contributions,
  errors: [],
})

export const employerIssues = operation('employer.issues', {
  summary: 'Employees whose contribution needs something done: roster, bank and record side by side',
  method: 'GET',
  path: '/v1/employer/contributions/issues',
  auth: 'contributions',
  writes: false,
  provider: true,
  input: v.object({ kind: v.optional(v.picklist(CONTRIBUTION_ISSUES)), cursor: v.optional(text) }),
  output: contributionIssuePage,
  skippable: ['items'],
  errors: ['DATA-404'],
})

export const employerCheck = operation('employer.check', {
  summary: 'Ask the insurer to check contributions; one asked for before keeps its number',
  method: 'POST',
  path: '/v1/employer/contributions/checks',
  auth: 'contributions',
  writes: true,
  provider: true,
  invalidates: ['employer.issues', 'employer.audit'],
  input: v.object({ issueIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(50)), reason: v.picklist(CHECK_REASONS) }),
  output: contributionIssuePage,
  errors: ['DATA-404'],
})
