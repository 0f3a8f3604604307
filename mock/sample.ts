import type { Host, Session } from '@/contract'
import type { Call } from './call'
import { boundMoment, seatCard } from './cards'
import { PERSONAS } from './personas'
import { newDevice, newUser, openSession, SESSION_MS } from './users'

/** Nobody has the card of a guest. */
const SAMPLE_RECORD = 'employee-hz'

/** A guest looks at an example of their own, which goes with their session. */
export async function openSample(call: Omit<Call, 'caller'>, host: Host): Promise<Session> {
  const { tx, real, now, ids } = call
  const userId = `sample-${ids.next('guest')}`
  const user = await tx.user.put(userId, newUser(userId, real() + SESSION_MS))
  const device = newDevice('d-sample', host, '', now)
  user.devices.push(device)
  await seatCard(call, user, SAMPLE_RECORD, PERSONAS.employee, { boundAt: boundMoment(PERSONAS.employee.boundAt, now), host })
  return openSession(call, user, device, 'sample')
}
