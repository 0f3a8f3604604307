import { PRIMARY_CARD, type InputOf } from '@/contract'
import { credentialsOf, PERSONAS } from '../../personas'
import { FACE_CONSENT } from './example-walk'
import { codeFor } from './step-up-walk'
import type { Guide } from './guide'

/** Numbers of the population that fail without an operator; listed in mock/README.md. */
const NOBODY = { insuplcAdmdvs: '330100', numberType: 'ssn', number: '330109198706053012', password: 'Demo00-00' } as const
const BOUND_ELSEWHERE = { insuplcAdmdvs: '440300', numberType: 'ssc', number: 'S41415926', password: 'Demo59-26' } as const
const CHILD = { insuplcAdmdvs: '330100', numberType: 'ssc', number: 'N79463390', password: 'Demo33-90' } as const

async function failToBind(guide: Guide): Promise<void> {
  const { show, fail } = guide
  const verify = async (card: Omit<InputOf<'cards.verify'>, 'otpCode'>): Promise<InputOf<'cards.verify'>> => ({
    ...card,
    otpCode: await codeFor(guide, 'bind'),
  })
  const known = await verify(NOBODY)
  await fail('cards.verify', { ...known, otpCode: known.otpCode === '000000' ? '111111' : '000000' })
  await fail('otp.send', { purpose: 'bind' })
  await fail('cards.verify', known)
  await fail('cards.verify', await verify({ ...NOBODY, number: '330109198706053010' }))
  await fail('cards.verify', await verify(BOUND_ELSEWHERE))
  const { ticket } = await show('cards.verify', await verify(CHILD))
  await fail('cards.bind', { ticket })
}

async function failToProve({ show, fail, code }: Guide): Promise<void> {
  const cardId = PRIMARY_CARD
  const own = credentialsOf('employee-hz')
  await fail('cards.reveal', { cardId, proof: 'a-proof-nobody-gave' })
  const { challenge } = await show('step-up.begin', { factor: 'face', consent: FACE_CONSENT, purpose: 'reveal' })
  await fail('step-up.finish', { factor: 'face', challenge, evidence: 'demo:light' })
  const flow = await show('flows.start', { channel: 'national', mode: 'register' })
  await show('otp.send', { purpose: 'channel', phone: PERSONAS.employee.phone })
  const otpCode = await code()
  const submit = (step: InputOf<'flows.submit'>['step']): InputOf<'flows.submit'> => ({ flowId: flow.flowId, step })
  await show('flows.submit', submit({ kind: 'phone', phone: PERSONAS.employee.phone, otpCode }))
  await show('flows.submit', submit({ kind: 'set-password', password: 'Lanting-38-Hu' }))
  await fail('flows.submit', submit({ kind: 'id-photo', side: 'front', picture: '/9j/AAAA' }))
  await fail('passwords.change', { cardId, oldPassword: own.password, newPassword: '12345678' })
}

/** Records one of each failure that a server answers. Failures of the phone itself are never sent, so they have no example. */
export async function showFailures(guide: Guide): Promise<void> {
  const { fail, backend } = guide
  guide.token = undefined
  await fail('profile.get', {})
  guide.token = (await backend.control.usePersona('employee'))?.token
  await fail('transactions.list', { cardId: PRIMARY_CARD, from: 'yesterday', to: '2026-07-15' })
  await fail('account.overview', { cardId: 'no-such-card' })
  await failToBind(guide)
  await failToProve(guide)
  guide.token = (await backend.control.useScenario('provider-down'))?.token
  await fail('account.overview', { cardId: PRIMARY_CARD })
}
