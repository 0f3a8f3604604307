import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import type { InputOf } from '@/contract'
import { credentialsOf, recordOf } from '../../mock/personas'
import { recordIdAt } from '../../mock/population/ids'
import { DISTRICTS, placeOf, POPULATION } from '../../mock/population/space'
import { troubleOf } from '../../mock/population/trouble'
import { PLACES } from '../../mock/reference/places'
import { caller } from './caller'
import { TRANSPORTS } from './transports'
import { FACE_CONSENT, faceProof, OTHER_PHONE, signInAs } from './ways'

jest.setTimeout(60_000)

type Verify = InputOf<'cards.verify'>

interface Magic {
  code: string
  /** Cause of the failure, or `frozen` for an account that the overview shows as frozen. */
  more: string | undefined
  input: Omit<Verify, 'otpCode'>
}

/** Rows of the table in mock/README.md; `any` stands for a password that nobody has. */
const MAGIC = readFileSync(path.resolve(__dirname, '../../mock/README.md'), 'utf8')
  .split('\n')
  .flatMap((line): Magic[] => {
    const [, code, more, place = '', numberType, number = '', password = ''] =
      /^\| `([A-Z]+-\d{3}|[A-Z]+-[A-Z]+)`(?: `?([a-z-]+)`?)? +\| (\d{6}) +\| (ssn|ssc) +\| (\S+) +\| (\S+) +\|$/.exec(line) ?? []
    if (code === undefined) return []
    const typed = password === 'any' ? 'Nobodys-00' : password.replace(/`/g, '')
    return [{ code, more, input: { insuplcAdmdvs: place, numberType: numberType as Verify['numberType'], number, password: typed } }] // matched by the pattern
  })

/** Indexes of people who are insured at a place and whose record begins without trouble. */
const ordinaryAt = (admdvs: string): fc.Arbitrary<number> =>
  fc.nat({ max: POPULATION - 1 }).filter((index) => recordOf(recordIdAt(index)).admdvs === admdvs && troubleOf(index) === null)

/** The population lives in these; personas’ relatives live elsewhere as well. */
const LIVED_IN = PLACES.filter(({ admdvs }) => DISTRICTS.some((district) => placeOf(district) === admdvs))

describe.each(TRANSPORTS)('any person of the population over %s', (_name, open) => {
  const way = caller(open)
  const { start, ok, send, code, subject } = way
  const verify = async (input: Omit<Verify, 'otpCode'>) => {
    await ok('otp.send', { purpose: 'bind' })
    return send('cards.verify', { ...input, otpCode: await code() })
  }
  const published = (index: number, numberType: Verify['numberType']): Omit<Verify, 'otpCode'> => {
    const recordId = recordIdAt(index)
    const known = credentialsOf(recordId)
    return { insuplcAdmdvs: recordOf(recordId).admdvs, numberType, number: known[numberType], password: known.password }
  }

  it.each(LIVED_IN.map(({ city, admdvs }) => [city, admdvs] as const))('can sign in, bind and read: %s', async (city, admdvs) => {
    await start()
    await fc.assert(
      fc.asyncProperty(ordinaryAt(admdvs), fc.constantFrom('ssn' as const, 'ssc' as const), async (index, numberType) => {
        const record = recordOf(recordIdAt(index))
        await signInAs(way, credentialsOf(record.recordId).phone ?? '')
        const verified = await verify(published(index, numberType))
        if (!verified.ok) throw new Error(`${record.recordId}: ${verified.error.code}`)
        const { ticket, minor, ...shown } = verified.data
        expect(shown).toMatchObject({ city, insutype: record.insutype, psnType: record.psnType, insuredSince: record.insuredSince })
        const { cardId } = await ok('cards.bind', { ticket, guardian: minor })
        const overview = await ok('account.overview', { cardId })
        const statement = await ok('account.statement', { cardId })
        expect([overview.difference, overview.arrears, statement.difference]).toEqual([0, null, 0])
        expect(overview.personalAccount === null).toBe(!record.hasAccount)
        subject().time.now += 61_000
      }),
      { numRuns: 2 },
    )
  })
})

describe('the published table', () => {
  it('is of people in five cities', () => expect(LIVED_IN).toHaveLength(5))

  it('has a row for every error code that a number can cause', () => {
    const codes = ['AUTH-401', 'AUTH-423', 'BAL-ARREARS', 'CARD-404', 'CARD-409', 'CARD-422', 'VERIFY-NAME']
    expect([...new Set(MAGIC.map((row) => row.code))].sort()).toEqual(codes)
    expect(MAGIC.filter((row) => row.code === 'CARD-422')).toHaveLength(7)
  })
})

const HTTP = TRANSPORTS.filter(([name]) => name === 'http')

describe.each(HTTP)('published numbers over %s', (_name, open) => {
  const way = caller(open)
  const { start, ok, send, failure, code, subject } = way
  const verify = async (input: Omit<Verify, 'otpCode'>) => {
    await ok('otp.send', { purpose: 'bind' })
    return send('cards.verify', { ...input, otpCode: await code() })
  }
  const magic = (wanted: string, cause?: string): Magic => {
    const found = MAGIC.find((row) => row.code === wanted && row.more === cause)
    if (!found) throw new Error(`nothing is published for ${wanted}`)
    return found
  }
  const bound = async (row: Magic) => {
    const verified = await verify(row.input)
    if (!verified.ok) throw new Error(verified.error.code)
    return ok('cards.bind', { ticket: verified.data.ticket })
  }

  it.each(MAGIC.map((row) => [row.code, row.more ?? '', row] as const))('cause the published answer: %s %s', async (wanted, _more, row) => {
    await start()
    await signInAs(way, OTHER_PHONE)
    if (wanted === 'BAL-ARREARS') {
      const { cardId, psnInsuStas } = await bound(row)
      const { arrears } = await ok('account.overview', { cardId })
      expect(arrears).toMatchObject({ months: ['2026-05', '2026-06'], frozenSince: row.more === 'frozen' ? '2026-07-01' : null })
      expect(psnInsuStas).toBe(row.more === 'frozen' ? '3' : '2')
      return
    }
    const verified = await verify(row.input)
    const answer = verified.ok ? await send('cards.bind', { ticket: verified.data.ticket }) : verified
    expect(answer).toMatchObject({ ok: false, error: { code: wanted, ...(row.more === undefined ? {} : { cause: row.more }) } })
  })

  it('move a card that somebody else has bound only to the user of the phone on file', async () => {
    const { input } = magic('CARD-409')
    await start()
    await signInAs(way, OTHER_PHONE)
    const taken = await verify(input)
    if (taken.ok) throw new Error('somebody else has it')
    const challenge = await ok('step-up.begin', {
      factor: 'face',
      consent: FACE_CONSENT,
      purpose: 'card',
      subject: taken.error.subject ?? '',
    })
    expect(await failure('step-up.finish', { factor: 'face', challenge: challenge.challenge, evidence: 'demo:passed' })).toMatchObject({
      code: 'VERIFY-FACE',
    })
    await signInAs(way, `199${input.number.slice(1)}`)
    const asked = await verify(input)
    const { proof } = await faceProof(way, 'card', asked.ok ? '' : asked.error.subject)
    const moved = await send('cards.verify', { ...input, otpCode: await code(), proof })
    if (!moved.ok) throw new Error(moved.error.code)
    const { cardId } = await ok('cards.bind', { ticket: moved.data.ticket })
    // The move deletes the earlier binding, so the card is free after unbinding.
    await ok('otp.send', { purpose: 'unbind' })
    await ok('cards.unbind', { cardId, otpCode: await code() })
    subject().time.now += 61_000
    expect(await bound(magic('CARD-409'))).toMatchObject({ psnInsuStas: '1' })
  })

  it('have a reported lock that the face of the user of the phone on file opens', async () => {
    const { input } = magic('AUTH-423', 'lock-reported')
    await start()
    await signInAs(way, `199${input.number.slice(1)}`)
    const refused = await verify(input)
    const lockId = refused.ok ? '' : (refused.error.lockId ?? '')
    expect(await ok('locks.get', { lockId })).toMatchObject({ reason: 'reported', city: '广州市' })
    expect(await ok('locks.open', { lockId, proof: (await faceProof(way, 'lock', lockId)).proof })).toMatchObject({ reason: 'open' })
    expect(await send('cards.verify', { ...input, otpCode: await code() })).toMatchObject({ ok: true })
  })

  it('with four wrong passwords have all tries again after the right one', async () => {
    const row = magic('AUTH-423')
    await start()
    await signInAs(way, OTHER_PHONE)
    await bound({ ...row, input: { ...row.input, password: `Demo${row.input.number.slice(5, 7)}-${row.input.number.slice(7)}` } })
    subject().time.now += 61_000
    expect(await verify(row.input)).toMatchObject({ error: { code: 'AUTH-401', triesLeft: 4 } })
  })
})
