import { PRIMARY_CARD, type Flow, type Proof, type ProofPurpose, type StepInput } from '@/contract'
import { PERSONAS, credentialsOf } from '../../personas'
import { employ } from './employer-walk'
import type { Guide } from './guide'
import { codeFor, codeProof } from './step-up-walk'

export const CONSENTS = { terms: true, sensitive: true, version: '2026-07' } as const
export const FACE_CONSENT = { face: true, version: '2026-11' } as const
const CHANNEL_PASSWORD = 'Lanting-38-Hu'
/** 青枫社区卫生服务中心, in the city of the guide's card. */
const COMMUNITY = 'H33010000303'
const NEW_PASSWORD = 'Qingfeng-71-He'
/** A picture that the backend accepts as a JPEG. */
const PICTURE = `/9j/${'A'.repeat(600)}`

const OWN = credentialsOf('employee-hz')
const { phone } = PERSONAS.employee

async function faceProof({ show }: Guide, purpose: ProofPurpose, subject: string): Promise<Proof> {
  const { challenge } = await show('step-up.begin', { factor: 'face', consent: FACE_CONSENT, purpose, subject })
  return show('step-up.finish', { factor: 'face', challenge, evidence: 'demo:passed' })
}

async function signIn(guide: Guide): Promise<void> {
  await guide.show('otp.send', { purpose: 'sign-in', phone })
  const session = await guide.show('session.create', {
    ...{ method: 'sms', host: 'h5', loginCode: 'code-of-the-host', phone },
    ...{ otpCode: await guide.code(), consents: CONSENTS },
  })
  guide.token = session.token
}

async function bind(guide: Guide): Promise<void> {
  const { ssn, password } = credentialsOf('retiree-hz')
  const otpCode = await codeFor(guide, 'bind')
  const { ticket } = await guide.show('cards.verify', { insuplcAdmdvs: '330100', numberType: 'ssn', number: ssn, password, otpCode })
  await guide.show('cards.bind', { ticket })
}

async function read({ show, backend }: Guide): Promise<void> {
  const cardId = PRIMARY_CARD
  await show('places.list', {})
  await show('cards.list', {})
  await show('account.overview', { cardId })
  await show('account.statement', { cardId, year: 2026 })
  await show('account.yearly', { cardId, year: 2026 })
  const { items } = await show('transactions.list', { cardId, from: '2026-06-01', to: '2026-07-15', limit: 3 })
  const transactionId = items[0]?.id ?? ''
  await show('transactions.get', { cardId, transactionId })
  await show('transactions.dispute', { cardId, transactionId, reason: 'wrong-amount' })
  const { rules, quietHours, dailyCap } = await show('alerts.get', { cardId })
  await show('alerts.save', { cardId, rules, quietHours, dailyCap })
  await show('alerts.record-consent', { cardId, outcomes: [{ kind: 'spending', outcome: 'accepted' }] })
  await backend.control.simulatePurchase({ kind: 'pharmacy', amount: 120_00 })
  await show('messages.list', { limit: 2 })
  await show('messages.mark-read', {})
  await show('profile.get', {})
}

/** A code that a cashier settles, and one that is ended. */
async function showCode({ show, backend }: Guide): Promise<void> {
  const { token, credentialId } = await show('credentials.issue', { cardId: PRIMARY_CARD })
  await backend.control.scanCredential({ token, institutionId: COMMUNITY, business: '01301' })
  await show('credentials.get', { credentialId })
  await show('credentials.end', { credentialId })
}

/** What is paid, a reminder of the employer, and a certificate that somebody checks. */
async function showCoverage({ show }: Guide): Promise<void> {
  const cardId = PRIMARY_CARD
  await show('coverage.get', { cardId })
  await show('coverage.remind', { cardId })
  await show('filings.list', { cardId })
  const { number, code } = await show('certificates.issue', { cardId })
  await show('certificates.check', { number, code })
}

/** An entry that its owner does not know: stopped, investigated, remembered, opened again. */
async function reportEntry(guide: Guide): Promise<void> {
  const { show } = guide
  const cardId = PRIMARY_CARD
  const { items } = await show('transactions.list', { cardId, from: '2026-07-01', to: '2026-07-15', limit: 1 })
  const transactionId = items[0]?.id ?? ''
  await show('cases.get', { cardId, transactionId })
  await show('cases.hold', { cardId, transactionId })
  await show('cases.file', { cardId, transactionId })
  await show('cases.withdraw', { cardId, transactionId })
  await show('account.release', { cardId, proof: (await codeProof(guide, 'release')).proof })
}

/** A relative who is granted something, and one who is asked. */
async function keepFamily(guide: Guide): Promise<void> {
  const { show, wait } = guide
  const cardId = PRIMARY_CARD
  const memberId = 'member-mother'
  const { ssn, password } = credentialsOf('daughter-hz')
  const otpCode = await codeFor(guide, 'bind')
  const { ticket } = await show('cards.verify', { insuplcAdmdvs: '330100', numberType: 'ssn', number: ssn, password, otpCode })
  await show('family.adopt', { cardId, ticket, relation: 'daughter', guardian: true, code: true })
  const father = { relation: 'father', insuplcAdmdvs: '330800', numberType: 'ssn', number: credentialsOf('father-qz').ssn } as const
  const { relatives } = await show('family.invite', { cardId, ...father, code: false })
  const asked = relatives[relatives.length - 1]?.memberId ?? ''
  wait()
  await show('family.list', { cardId })
  await show('family.coverage', { cardId, memberId })
  await show('family.set-alerts', { cardId, enabled: true })
  const prove = async () => (await codeProof(guide, 'grant', memberId)).proof
  await show('family.grant', { cardId, memberId, amount: 200_00, understood: true, proof: await prove() })
  await show('family.shrink', { cardId, memberId, granted: 150_00, proof: await prove() })
  await show('family.quota', { cardId, memberId })
  await show('family.end-grant', { cardId, memberId, proof: await prove() })
  await seeBonds(guide)
  await guide.backend.control.answerFamily(memberId, 'withdraw')
  await show('family.remind', { cardId, memberId })
  await show('family.remove', { cardId, memberId: asked })
}

/** The other side: somebody asks, grants something, and is left again. */
async function seeBonds(guide: Guide): Promise<void> {
  const { show, wait, backend } = guide
  const cardId = PRIMARY_CARD
  await backend.control.askFamily()
  const bondId = (await show('bonds.list', { cardId })).bonds[0]?.bondId ?? ''
  const prove = async () => (await codeProof(guide, 'grant', bondId)).proof
  wait()
  await show('bonds.accept', { cardId, bondId, proof: await prove() })
  await backend.control.grantToMe(100_00)
  wait()
  await show('bonds.end-grant', { cardId, bondId, proof: await prove() })
  await show('bonds.refuse', { cardId, bondId })
}

/** Where the fund pays what, and what a drug costs there. */
async function lookUp({ show, backend }: Guide): Promise<void> {
  const cardId = PRIMARY_CARD
  await show('institutions.list', { cardId, kind: 'pharmacy', latitude: '30.250', longitude: '120.160', limit: 2 })
  await show('institutions.get', { cardId, institutionId: COMMUNITY })
  await show('institutions.favour', { cardId, institutionId: COMMUNITY, favourite: true })
  const { items } = await show('drugs.list', { cardId, query: 'ejsghsp', limit: 2 })
  const drugCode = items[0]?.drugCode ?? ''
  await show('drugs.estimate', { cardId, drugCode, institutionId: COMMUNITY })
  await show('drugs.prices', { cardId, drugCode })
  for (const { code } of await backend.control.boxes()) await show('drugs.trace', { cardId, traceCode: code })
}

async function openChannel(guide: Guide): Promise<void> {
  const { show, code } = guide
  await show('channels.list', {})
  const flow: Flow = await show('flows.start', { channel: 'local', mode: 'register' })
  const { flowId } = flow
  await show('otp.send', { purpose: 'channel', phone })
  const submit = (step: StepInput): Promise<Flow> => show('flows.submit', { flowId, step })
  await submit({ kind: 'phone', phone, otpCode: await code() })
  await submit({ kind: 'set-password', password: CHANNEL_PASSWORD })
  await submit({ kind: 'id-photo', side: 'front', picture: PICTURE })
  await submit({ kind: 'id-photo', side: 'back', picture: PICTURE })
  await submit({ kind: 'id-confirm' })
  await submit({ kind: 'face', proof: (await faceProof(guide, 'flow', flowId)).proof })
  await show('flows.get', { flowId })
  await submit({ kind: 'local-card', insuplcAdmdvs: '330100', number: OWN.ssc })
  await show('local.services', { cardId: PRIMARY_CARD })
  const other = await show('flows.start', { channel: 'third-party', mode: 'register' })
  await show('flows.authorize', { flowId: other.flowId })
  await show('flows.cancel', { flowId: other.flowId })
  await show('channels.sign-out', { channel: 'local' })
}

async function secure(guide: Guide): Promise<void> {
  const { show, fail } = guide
  const cardId = PRIMARY_CARD
  await show('security.get', {})
  await show('security.set', { autoLock: true })
  await show('security.log', { limit: 3 })
  await show('cards.reveal', { cardId, proof: (await codeProof(guide, 'reveal')).proof })
  await show('passwords.change', { cardId, oldPassword: OWN.password, newPassword: NEW_PASSWORD })
  const otpCode = await codeFor(guide, 'reset')
  await show('passwords.reset', { insuplcAdmdvs: '330100', number: OWN.ssn, otpCode, newPassword: `${NEW_PASSWORD}-2` })
  let lockId = ''
  for (let tries = 0; tries < 5; tries += 1)
    lockId = (await fail('passwords.change', { cardId, oldPassword: 'Wrong-77x', newPassword: NEW_PASSWORD })).lockId ?? lockId
  await show('locks.get', { lockId })
  await show('locks.report', { lockId })
  await show('locks.open', { lockId, proof: (await faceProof(guide, 'lock', lockId)).proof })
  const { devices } = await show('devices.list', {})
  const deviceId = devices[0]?.deviceId ?? ''
  await show('devices.confirm', { deviceId })
}

async function leave(guide: Guide): Promise<void> {
  const { show } = guide
  const { cards } = await show('cards.list', {})
  await show('cards.set-primary', { cardId: cards[1]?.cardId ?? '' })
  await show('cards.unbind', { cardId: cards[1]?.cardId ?? '', otpCode: await codeFor(guide, 'unbind') })
  guide.token = (await show('session.rotate', {})).token
  await show('consents.withdraw', { kind: 'face' })
  await show('session.end', {})
  guide.wait()
  await signIn(guide)
  const { devices } = await show('devices.list', {})
  const proof = await codeProof(guide, 'deletion')
  await show('user.delete', { proof: proof.proof })
  guide.wait()
  await signIn(guide)
  await show('devices.sign-out', { deviceId: devices[0]?.deviceId ?? '' })
}

/** Calls every operation at least once, in the order in which a user reaches them. */
export async function showOperations(guide: Guide): Promise<void> {
  await employ(guide)
  await guide.backend.control.usePersona('employee')
  await signIn(guide)
  await bind(guide)
  await read(guide)
  await showCode(guide)
  await keepFamily(guide)
  await showCoverage(guide)
  await reportEntry(guide)
  await lookUp(guide)
  await openChannel(guide)
  await secure(guide)
  await leave(guide)
}
