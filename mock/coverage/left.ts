import { recordDocument, type Insurer } from '../call'

/** How and when 医保关系 of a record went elsewhere or ended; null while it is there. A clock set back before that has it still. */
export async function leavingOf(
  call: Pick<Insurer, 'tx' | 'now'>,
  recordId: string,
): Promise<{ at: number; reason: 'moved' | 'left' } | null> {
  const { left } = await recordDocument(call, recordId)
  return left && left.at <= call.now ? left : null
}

/** Whether 医保关系 of a record is elsewhere or over by now. */
export const leftOf = async (call: Pick<Insurer, 'tx' | 'now'>, recordId: string): Promise<'moved' | 'left' | null> =>
  (await leavingOf(call, recordId))?.reason ?? null
