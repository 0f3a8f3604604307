/** Tables of what employees consented to: masked, watermarked, for a day and three downloads. */
import * as v from 'valibot'
import { exportPage, exportPreview, exportTicket, workExport } from '../models/employer'
import { workPurpose } from '../models/workforce'
import { operation } from '../operation'
import { id, text } from '../primitives'

const CHANGES = ['employer.export-preview', 'employer.audit'] as const

export const employerExportPreview = operation('employer.export-preview', {
  summary: 'What an export would hold now, and the exports that can still be fetched',
  method: 'GET',
  path: '/v1/employer/exports',
  auth: 'accounts',
  writes: false,
  provider: true,
  input: v.object({ purpose: workPurpose }),
  output: exportPreview,
  errors: ['DATA-404'],
})

export const employerExport = operation('employer.export', {
  summary: 'Export the last finished query for a purpose; needs a proof of the officer',
  method: 'POST',
  path: '/v1/employer/exports',
  auth: 'accounts',
  writes: true,
  provider: true,
  invalidates: CHANGES,
  input: v.object({ purpose: workPurpose, proof: id }),
  output: workExport,
  errors: ['AUTH-403', 'DATA-404'],
})

export const employerDownload = operation('employer.download', {
  summary: 'Begin a download of an export; three in all, within a day',
  method: 'POST',
  path: '/v1/employer/exports/{exportId}/downloads',
  auth: 'accounts',
  writes: true,
  secret: true,
  provider: true,
  invalidates: CHANGES,
  input: v.object({ exportId: id }),
  output: exportTicket,
  errors: ['DATA-404'],
})

export const employerExportPage = operation('employer.export-page', {
  summary: 'The next part of a download',
  // A ticket stands in no address, where logs would keep it.
  method: 'POST',
  path: '/v1/employer/exports/{exportId}/pages',
  auth: 'accounts',
  writes: false,
  provider: true,
  input: v.object({ exportId: id, ticket: id, cursor: v.optional(text) }),
  output: exportPage,
  errors: ['DATA-404'],
})
