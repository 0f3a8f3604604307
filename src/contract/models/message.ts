import * as v from 'valibot'
import { fen, id, isoDate, isoTime, openCode, text, yearMonth } from '../primitives'
import { host } from './session'

export const MESSAGE_CATEGORIES = ['all', 'account', 'security', 'service'] as const
export const messageCategory = v.picklist(MESSAGE_CATEGORIES)
export type MessageCategory = v.InferOutput<typeof messageCategory>

/** What a message about relatives is about; those from `lapsed` on come only while relatives' alerts are on. */
export const FAMILY_NEWS = [
  'asked',
  'accepted',
  'declined',
  'withdrawn',
  'granted',
  'shrunk',
  'ended-giver',
  'ended-relative',
  'ended-moved',
  'ended-left',
  'lapsed',
  'arrears',
  'due',
  'quota',
] as const
export type FamilyNews = (typeof FAMILY_NEWS)[number]

/** What an employer asked of an employee, what becomes of a consent, and, for its officer, that a query is over or files are to be deleted. */
export const WORK_NEWS = ['asked', 'reminded', 'ending', 'batch', 'withdrawn'] as const
export type WorkNews = (typeof WORK_NEWS)[number]

/** Facts of a message; the words are the app's. */
export const messageBody = v.variant('kind', [
  v.object({ kind: v.literal('low-balance'), balance: fen, threshold: fen, at: isoTime }),
  v.object({ kind: v.literal('spending'), amount: fen, balance: fen, counterparty: text, at: isoTime }),
  v.object({ kind: v.literal('credit'), amount: fen, balance: fen, period: v.nullable(yearMonth), at: isoTime }),
  v.object({ kind: v.literal('pooled-quota'), percent: v.number(), reimbursed: fen, limit: fen, at: isoTime }),
  v.object({ kind: v.literal('password-age'), days: v.number(), dueOn: isoDate }),
  v.object({ kind: v.literal('missed-contribution'), months: v.array(yearMonth) }),
  v.object({ kind: v.literal('sync-restored'), at: isoTime }),
  /** `expectedOn` is absent in messages kept from before it was told. */
  v.object({ kind: v.literal('pending'), amount: fen, counterparty: text, at: isoTime, expectedOn: v.optional(isoDate) }),
  v.object({ kind: v.literal('reversal'), amount: fen, balance: fen, counterparty: text, at: isoTime }),
  v.object({ kind: v.literal('balance-synced'), balance: fen, at: isoTime }),
  /**
   * 家人. `about` is what happened; `relation` a code of `FAMILY_RELATIONS` for the holder of the list, and null for the relative, who is
   * told the holder's masked name. Amounts are fen.
   */
  v.object({
    kind: v.literal('family'),
    about: openCode(FAMILY_NEWS),
    relation: v.nullable(text),
    psnNameMasked: v.nullable(text),
    amount: v.nullable(fen),
    at: isoTime,
  }),
  /**
   * 单位授权. `until` is the last day to answer, for `ending` the last day of the consent, for `batch` the day it was over, and for
   * `withdrawn`, which names the officer's files, the day somebody in them withdrew.
   */
  v.object({
    ...{ kind: v.literal('workplace'), about: openCode(WORK_NEWS), employerName: text, until: isoDate, at: isoTime },
    files: v.optional(v.array(text)),
  }),
  v.object({ kind: v.literal('card-bound'), city: text, at: isoTime }),
  v.object({ kind: v.literal('new-device'), device: text, city: text, at: isoTime }),
])
export type MessageBody = v.InferOutput<typeof messageBody>

export const message = v.object({
  id,
  category: v.picklist(['account', 'security', 'service']),
  body: messageBody,
  createdAt: isoTime,
  read: v.boolean(),
  /** Where a tap leads; null where there is nothing to open. */
  transactionId: v.nullable(id),
  /** Card that the entry belongs to; without it the primary one. */
  cardId: v.optional(id),
  /** `platform` when a subscription message went out; else why it stayed in the app. */
  delivery: v.variant('channel', [
    v.object({ channel: v.literal('platform'), host, at: isoTime }),
    v.object({
      channel: v.literal('inbox'),
      reason: v.picklist(['no-credit', 'daily-cap', 'not-subscribed', 'platform-refused', 'withdrawn']),
    }),
    v.object({ channel: v.literal('queued'), until: isoTime }),
  ]),
})
export type Message = v.InferOutput<typeof message>

export const messagePage = v.object({
  items: v.array(message),
  unread: v.pipe(v.number(), v.integer(), v.minValue(0)),
  nextCursor: v.nullable(text),
})
