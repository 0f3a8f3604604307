import type { Filings, PlaceFiling } from '@/contract'
import { PERSONA_IDS } from '../../../mock/personas'
import { directoryOf } from '../../../mock/reference/institutions'
import { bench, type Bench } from '../helpers'

const list = (app: Bench, cardId = 'primary'): Promise<Filings> => app.get('filings.list', { cardId })
const placeIn = ({ places }: Filings, admdvs: string): PlaceFiling => {
  const found = places.find((place) => place.admdvs === admdvs)
  if (!found) throw new Error(`no place ${admdvs}`)
  return found
}
const shareOf = (place: PlaceFiling, filing: string) => {
  const found = place.bill?.shares.find((share) => share.filing === filing)
  if (!found) throw new Error(`no share of ${filing}`)
  return found
}
const BEIJING = '110100'
const ITEMS = [
  { name: '一般诊疗费', amount: 15_00, level: '1' as const },
  { name: '检验检查费', amount: 185_00, level: '1' as const },
]

describe('异地备案', () => {
  it('is told for every other place, those with one first, with its source', async () => {
    const app = await bench('normal')
    const told = await list(app)
    expect(told).toMatchObject({ city: '杭州市', psnNameMasked: '**远', source: { title: expect.stringContaining('仅供演示') as string } })
    expect(told.places.map(({ admdvs }) => admdvs)).not.toContain('330100')
    expect(told.places).toHaveLength(6)
    expect(told.places[0]).toMatchObject({
      city: '北京市',
      filing: { status: 'temporary', until: '2026-10-31', percent: 90, direct: true },
    })
    expect(placeIn(told, '310100').filing).toMatchObject({ status: 'none', from: null, percent: 70, direct: false })
  })

  it('ends on its last day, and is over from the next on', async () => {
    const app = await bench('normal')
    await app.control.moveClock('2026-10-31T23:59:00+08:00')
    expect(placeIn(await list(app), BEIJING).filing.status).toBe('temporary')
    await app.control.moveClock('2026-11-01T00:00:00+08:00')
    expect(placeIn(await list(app), BEIJING).filing).toMatchObject({ status: 'over', percent: 70, direct: false })
  })

  it('shows the bill as a cashier there then settles it, to the fen', async () => {
    const app = await bench('normal')
    const place = placeIn(await list(app), BEIJING)
    const institution = directoryOf(BEIJING).find(({ name }) => name === place.bill?.institution)
    const { token } = await app.get('credentials.issue', { cardId: 'primary' })
    const answer = await app.control.scanCredential({ token, institutionId: institution?.id ?? '', business: '01301', items: ITEMS })
    const { fund, account, cash } = shareOf(place, 'temporary')
    expect(place.bill?.fee).toBe(200_00)
    expect(answer).toMatchObject({ status: 'settled', settlement: { fundPaySumamt: fund, acctPay: account, psnCashPay: cash } })
    expect(fund).toBeGreaterThan(0)
  })

  it('closes in every bill of everybody, and leaves the fund no more than at home', async () => {
    const app = await bench('normal')
    for (const persona of PERSONA_IDS.filter((id) => id !== 'newcomer')) {
      app.token = (await app.control.usePersona(persona))?.token
      for (const { bill } of (await list(app)).places) {
        if (!bill) continue
        for (const { fund, account, cash } of bill.shares) expect([persona, fund + account + cash]).toEqual([persona, bill.fee])
        const [home = 0, ...away] = bill.shares.map(({ fund }) => fund)
        expect([...away].sort((a, b) => b - a)).toEqual(away)
        expect(away[0]).toBe(home)
      }
    }
  })

  it('stores nothing, and asks for a card of one’s own', async () => {
    const app = await bench('normal')
    const before = await app.get('account.overview', { cardId: 'primary' })
    await list(app)
    expect(await app.get('account.overview', { cardId: 'primary' })).toEqual(before)
    expect(await app.ask('filings.list', { cardId: 'somebody' })).toMatchObject({ ok: false, error: { code: 'DATA-404' } })
  })
})
