import type { InputOf } from '@/contract'
import { operations } from '@/contract/operations'
import { createMockBackend } from '@mock'
import { PHONE_CRYPTO, hashOnPhone } from '../../../mock/access/crypto'
import { SERVER_CRYPTO } from '../../../mock/server/crypto'
import { CHANNEL_PASSWORD, FACE_CONSENT, PHONE, PICTURE } from '../../contract/ways'
import { bench, keptOf, memoryDisk, NOON, type Bench } from '../helpers'

const NEW_PASSWORD = 'Qingfeng-71-He'
const code = async (app: Bench): Promise<string> => (await app.control.outbox())[0]?.code ?? ''

/** Says every secret there is to the backend once. */
async function tellEverything(app: Bench): Promise<string[]> {
  const cardId = await app.cardId()
  const known = (await app.control.personas()).find(({ id }) => id === 'employee')?.credentials
  if (!known) throw new Error('no credentials')
  await app.get('passwords.change', { cardId, oldPassword: known.password, newPassword: NEW_PASSWORD })
  await app.ask('passwords.change', { cardId, oldPassword: 'Typed-wrong-1', newPassword: NEW_PASSWORD })
  const { flowId } = await app.get('flows.start', { channel: 'local', mode: 'register' })
  await app.get('otp.send', { purpose: 'channel', phone: PHONE })
  const submit = (step: InputOf<'flows.submit'>['step']) => app.get('flows.submit', { flowId, step })
  await submit({ kind: 'phone', phone: PHONE, otpCode: await code(app) })
  await submit({ kind: 'set-password', password: CHANNEL_PASSWORD })
  await submit({ kind: 'id-photo', side: 'front', picture: PICTURE })
  await submit({ kind: 'id-photo', side: 'back', picture: PICTURE })
  await submit({ kind: 'id-confirm' })
  const { challenge } = await app.get('step-up.begin', { factor: 'face', consent: FACE_CONSENT, purpose: 'flow', subject: flowId })
  const { proof } = await app.get('step-up.finish', { factor: 'face', challenge, evidence: 'demo:passed' })
  await submit({ kind: 'face', proof })
  await submit({ kind: 'local-card', insuplcAdmdvs: '330100', number: known.ssc })
  await app.get('otp.send', { purpose: 'step-up' })
  const step = await app.get('step-up.finish', { factor: 'code', otpCode: await code(app), purpose: 'reveal' })
  // With a key, as the app sends it: answers are kept for a retry, but not this one.
  const shown = await app.transport.send(
    operations['cards.reveal'],
    { cardId, proof: step.proof },
    { token: app.token, idempotencyKey: 'k' },
  )
  expect(shown).toMatchObject({ ok: true, data: { certno: known.ssn } })
  return [known.password, known.ssn, known.ssc, NEW_PASSWORD, 'Typed-wrong-1', PHONE, CHANNEL_PASSWORD, PICTURE, '林知远']
}

describe('what the backend keeps', () => {
  it('has no password, full number, name or picture in it', async () => {
    const app = await bench('normal')
    const secrets = await tellEverything(app)
    const stored = JSON.stringify(app.driver.documents())
    expect(stored.length).toBeGreaterThan(5_000)
    expect(secrets.filter((secret) => stored.includes(secret))).toEqual([])
  })

  it('seals equal passwords differently', async () => {
    const app = await bench('normal', memoryDisk(), NOON, PHONE_CRYPTO)
    await tellEverything(app)
    const holders = [...Object.values(keptOf(app.driver, 'record')), ...Object.values(keptOf(app.driver, 'account'))]
    const hashes = holders.flatMap(({ password }) => password?.hash ?? [])
    expect(hashes).toHaveLength(2)
    expect(new Set(hashes).size).toBe(2)
    expect(hashes.every((hash) => /^[0-9a-f]{16}\$s10\$[0-9a-f]{64}$/.test(hash))).toBe(true)
  })

  it.each([hashOnPhone, SERVER_CRYPTO.hashPassword])('hashes by salt and by every character', async (hash) => {
    expect(await hash('Linyuan26', 'salt')).toBe(await hash('Linyuan26', 'salt'))
    expect(
      new Set([
        await hash('Linyuan26', 'salt'),
        await hash('Linyuan26', 'salz'),
        await hash('linyuan26', 'salt'),
        await hash('Linyuan2', 'salt'),
      ]).size,
    ).toBe(4)
  })
})

describe('what the time of an answer tells', () => {
  it('is as much work for a number nobody has as for one that somebody has', async () => {
    let hashes = 0
    const time = { now: NOON }
    const backend = createMockBackend({
      driver: memoryDisk(),
      clock: () => time.now,
      crypto: {
        ...PHONE_CRYPTO,
        hashPassword: (password, salt) => {
          hashes += 1
          return Promise.resolve(`${salt}|${password}`)
        },
      },
    })
    const token = (await backend.control.useScenario('normal'))?.token
    const work = async (number: string): Promise<number> => {
      time.now += 61_000
      await backend.transport.send(operations['otp.send'], { purpose: 'reset' }, { token })
      const otpCode = (await backend.control.outbox())[0]?.code ?? ''
      hashes = 0
      const answer = await backend.transport.send(
        operations['passwords.reset'],
        { insuplcAdmdvs: '330100', number, otpCode, newPassword: `${NEW_PASSWORD}${time.now % 97}` },
        { token },
      )
      expect(answer.ok).toBe(true)
      return hashes
    }
    await work('330106199003072837') // seals the first password, once in a lifetime
    expect(await work('330106199003072837')).toBe(await work('110101199003070011'))
  })
})
