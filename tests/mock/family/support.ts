import type { InputOf, KnownRelative, OutputOf } from '@/contract'
import { bench, type Bench } from '../helpers'

export const cardId = 'primary'
export const MOTHER = 'member-mother'
export const FATHER = 'member-father'
export const DAUGHTER = 'member-daughter'
export const MOTHER_IN_LAW = 'member-mother-in-law'

/** The scenario with all relatives. */
export const withFamily = (): Promise<Bench> => bench('family-grant')

export const listOf = (app: Bench): Promise<OutputOf<'family.list'>> => app.get('family.list', { cardId })

/** A relative whose data may be seen. */
export async function known(app: Bench, memberId: string): Promise<KnownRelative> {
  const row = (await listOf(app)).relatives.find((one) => one.memberId === memberId)
  if (row?.state !== 'known') throw new Error(`${memberId}: ${row?.state ?? 'missing'}`)
  return row
}

/** A proof for a relative's grant, by text message; a minute passes, so that another may be sent. */
export async function proofFor(app: Bench, subject: string): Promise<string> {
  app.time.now += 61_000
  await app.get('otp.send', { purpose: 'step-up' })
  const otpCode = (await app.control.outbox()).find(({ code }) => code !== null)?.code ?? ''
  return (await app.get('step-up.finish', { factor: 'code', otpCode, purpose: 'grant', subject })).proof
}

type Grant = Omit<InputOf<'family.grant'>, 'cardId' | 'proof' | 'understood'>

export const grant = async (app: Bench, { memberId, amount }: Grant) =>
  app.ask('family.grant', { cardId, memberId, amount, understood: true, proof: await proofFor(app, memberId) })
export const shrink = async (app: Bench, memberId: string, granted: number) =>
  app.ask('family.shrink', { cardId, memberId, granted, proof: await proofFor(app, memberId) })
export const end = async (app: Bench, memberId: string) =>
  app.ask('family.end-grant', { cardId, memberId, proof: await proofFor(app, memberId) })

/** Usable, granted and total of the giver (fen). */
export async function accountOf(app: Bench): Promise<{ total: number; granted: number; usable: number }> {
  const { personalAccount } = await app.get('account.overview', { cardId })
  if (!personalAccount) throw new Error('no account')
  const { total, granted, usable } = personalAccount
  return { total, granted, usable }
}

export const newsOf = async (app: Bench): Promise<unknown[]> =>
  (await app.get('messages.list', { limit: 50 })).items.flatMap(({ body }) => (body.kind === 'family' ? [body.about] : []))
