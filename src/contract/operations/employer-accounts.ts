/** Ground B: employees' accounts, in bands, for whoever consented. */
import * as v from 'valibot'
import { analysis, workforce, workPurpose } from '../models/workforce'
import { operation } from '../operation'
import { nothing } from './inputs'

export const employerWorkforce = operation('employer.workforce', {
  summary: 'How many employees consented, wait or refused, by purpose; never who',
  method: 'GET',
  path: '/v1/employer/workforce',
  auth: 'accounts',
  writes: false,
  provider: true,
  input: nothing,
  output: workforce,
  errors: [],
})

export const employerAsk = operation('employer.ask', {
  summary: 'Ask everybody who can be asked for a consent to a purpose',
  method: 'POST',
  path: '/v1/employer/workforce/requests',
  auth: 'accounts',
  writes: true,
  provider: true,
  invalidates: ['employer.workforce', 'employer.audit', 'workplace.get'],
  input: v.object({ purpose: workPurpose }),
  output: workforce,
  errors: [],
})

export const employerRemind = operation('employer.remind', {
  summary: 'Remind whoever has not answered, each at most once in seven days; the system sends it and names nobody',
  method: 'POST',
  path: '/v1/employer/workforce/reminders',
  auth: 'accounts',
  writes: true,
  provider: true,
  invalidates: ['employer.workforce', 'employer.audit', 'workplace.get'],
  input: v.object({ purpose: workPurpose }),
  output: workforce,
  errors: [],
})

export const employerAnalysis = operation('employer.analysis', {
  summary: 'Distribution of balances in the last finished query, without a group below five or one that a comparison would show',
  method: 'GET',
  path: '/v1/employer/analysis',
  auth: 'accounts',
  writes: false,
  provider: true,
  input: nothing,
  output: analysis,
  errors: [],
})
