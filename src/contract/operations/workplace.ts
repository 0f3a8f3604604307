/** The employee's side of what an employer asks for and looks at. */
import * as v from 'valibot'
import { workPurpose } from '../models/workforce'
import { workLookPage, workplace } from '../models/workplace'
import { operation } from '../operation'
import { id, text } from '../primitives'
import { nothing } from './inputs'

export const workplaceGet = operation('workplace.get', {
  summary: 'What the employer asks for, what it sees, and when it looked',
  method: 'GET',
  path: '/v1/workplace',
  auth: 'full',
  writes: false,
  provider: true,
  input: nothing,
  output: workplace,
  errors: [],
})

export const workplaceDecide = operation('workplace.decide', {
  summary: 'Answer requests, each on its own; one that is not named keeps waiting',
  method: 'POST',
  path: '/v1/workplace/decisions',
  auth: 'full',
  writes: true,
  provider: true,
  invalidates: ['workplace.get', 'employer.workforce'],
  input: v.object({ granted: v.pipe(v.array(id), v.maxLength(20)), refused: v.pipe(v.array(id), v.maxLength(20)) }),
  output: workplace,
  errors: ['DATA-404'],
})

export const workplaceWithdraw = operation('workplace.withdraw', {
  summary: 'Take back the consents to a purpose, at once: running queries leave this row out, and results are deleted',
  method: 'POST',
  path: '/v1/workplace/withdrawals',
  auth: 'full',
  writes: true,
  provider: true,
  invalidates: ['workplace.get', 'workplace.looks', 'employer.workforce', 'employer.batch', 'employer.batch-rows', 'employer.analysis'],
  input: v.object({ purpose: workPurpose }),
  output: workplace,
  errors: ['DATA-404'],
})

export const workplaceLooks = operation('workplace.looks', {
  summary: 'Every look at this employee, newest first',
  method: 'GET',
  path: '/v1/workplace/looks',
  auth: 'full',
  writes: false,
  provider: true,
  input: v.object({ cursor: v.optional(text) }),
  output: workLookPage,
  skippable: ['items'],
  errors: ['DATA-404'],
})
