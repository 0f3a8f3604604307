/** The message centre. */
import * as v from 'valibot'
import { messageCategory, messagePage } from '../models/message'
import { id, queryInteger, text } from '../primitives'
import { MESSAGES } from './reads'
import { operation } from '../operation'

export const messagesList = operation('messages.list', {
  summary: 'Message centre, newest first, a page at a time',
  method: 'GET',
  path: '/v1/messages',
  auth: 'session',
  writes: false,
  offline: true,
  input: v.object({ category: v.optional(messageCategory, 'all'), cursor: v.optional(text), limit: v.optional(queryInteger(1, 50), 20) }),
  output: messagePage,
  skippable: ['items'],
  errors: [],
})

export const messagesMarkRead = operation('messages.mark-read', {
  summary: 'Mark one message, or all of them, as read',
  method: 'POST',
  path: '/v1/messages/read',
  auth: 'full',
  writes: true,
  invalidates: MESSAGES,
  input: v.object({ messageId: v.optional(id) }),
  output: v.object({ unread: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  errors: ['DATA-404'],
})
