/** 一键查询: a query for everybody who consented, as a job of the server's. */
import * as v from 'valibot'
import { batch, batchRowPage, rowState, workPurpose } from '../models/workforce'
import { operation } from '../operation'
import { id, text } from '../primitives'

const CHANGES = ['employer.batch', 'employer.batch-rows', 'employer.workforce', 'employer.analysis', 'employer.audit'] as const
const one = v.object({ batchId: id })

export const employerStartBatch = operation('employer.start-batch', {
  summary: 'Query everybody who consented to a purpose; asked for again within five minutes, it answers the same batch',
  method: 'POST',
  path: '/v1/employer/batches',
  auth: 'accounts',
  writes: true,
  provider: true,
  invalidates: CHANGES,
  input: v.object({ purpose: workPurpose }),
  output: batch,
  errors: ['DATA-404'],
})

export const employerBatch = operation('employer.batch', {
  summary: 'How far a batch has come',
  method: 'GET',
  path: '/v1/employer/batches/{batchId}',
  auth: 'accounts',
  writes: false,
  provider: true,
  input: one,
  output: batch,
  errors: ['DATA-404'],
})

export const employerBatchRows = operation('employer.batch-rows', {
  summary: 'Rows of a batch, at most fifty at a time; names and numbers masked',
  method: 'GET',
  path: '/v1/employer/batches/{batchId}/rows',
  auth: 'accounts',
  writes: false,
  provider: true,
  input: v.object({
    batchId: id,
    state: v.optional(rowState),
    /** All that failed. */ failed: v.optional(v.picklist(['true'])),
    cursor: v.optional(text),
  }),
  output: batchRowPage,
  skippable: ['items'],
  errors: ['DATA-404'],
})

export const employerCancelBatch = operation('employer.cancel-batch', {
  summary: 'Stop a batch; what is done stays, the rest is not asked',
  method: 'POST',
  path: '/v1/employer/batches/{batchId}/cancellation',
  auth: 'accounts',
  writes: true,
  provider: true,
  invalidates: CHANGES,
  input: one,
  output: batch,
  errors: ['DATA-404'],
})

export const employerRetryBatch = operation('employer.retry-batch', {
  summary: 'Ask again for the rows that can be tried again; no result is written twice',
  method: 'POST',
  path: '/v1/employer/batches/{batchId}/retries',
  auth: 'accounts',
  writes: true,
  provider: true,
  invalidates: CHANGES,
  input: one,
  output: batch,
  errors: ['DATA-404'],
})
