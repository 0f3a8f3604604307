import type { InputOf, OutputOf } from '@/contract'
import { bench, type Bench } from '../helpers'

const HERE = { latitude: '30.250', longitude: '120.160' } as const
const cardId = 'primary'
type Input = Partial<InputOf<'institutions.list'>>
const list = (app: Bench, input: Input = {}) => app.get('institutions.list', { cardId, limit: 30, ...input })

async function everyOne(app: Bench, input: Input = {}): Promise<OutputOf<'institutions.list'>['items']> {
  const items: OutputOf<'institutions.list'>['items'] = []
  let cursor: string | undefined
  do {
    const page: OutputOf<'institutions.list'> = await list(app, { ...input, ...(cursor === undefined ? {} : { cursor }) })
    items.push(...page.items)
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
  return items
}

describe('institutions of a place', () => {
  it('come with distances and the fund’s share, as on the reference screen', async () => {
    const app = await bench('normal')
    const { items, filing, city } = await list(app, { ...HERE, limit: 6 })
    expect([city, filing.status]).toEqual(['杭州市', 'home'])
    expect(items.map(({ name, distance, percent }) => [name, distance, percent])).toEqual([
      ['云栖湖人民医院', 620, 70],
      ['百草和大药房（青枫路店）', 850, 70],
      ['青枫社区卫生服务中心', 1100, 80],
      ['松风大药房', 1101, 70],
      ['安和堂药房（湖滨店）', 1599, null],
      expect.anything(),
    ])
    expect(items[0]).toMatchObject({ grade: 'a', hours: { to: '17:00' }, services: ['inpatient', 'chronic', 'remote'] })
  })

  it('tell no distance without a position, and are in the order of districts then', async () => {
    const app = await bench('normal')
    const items = await everyOne(app)
    expect(items.every(({ distance }) => distance === null)).toBe(true)
    const districts = items.map(({ district }) => district)
    expect(districts).toEqual(districts.slice().sort())
    expect((await list(app, { district: '西湖区' })).items.every(({ district }) => district === '西湖区')).toBe(true)
  })

  it('are paged without gaps, nearest first', async () => {
    const app = await bench('normal')
    const items = await everyOne(app, { ...HERE, limit: 7 })
    expect(new Set(items.map(({ institutionId }) => institutionId)).size).toBe((await list(app)).total)
    const distances = items.map(({ distance }) => distance ?? -1)
    expect(distances).toEqual(distances.slice().sort((a, b) => a - b))
    expect(await app.ask('institutions.list', { cardId, cursor: 'nobody' })).toMatchObject({ error: { code: 'SRV-BAD', field: 'cursor' } })
  })

  it('are found by name, initials, department and kind', async () => {
    const app = await bench('normal')
    const names = async (input: Input) => (await everyOne(app, input)).map(({ name }) => name)
    expect(await names({ query: ' 云栖 ' })).toEqual(['云栖湖人民医院'])
    expect(await names({ query: 'YQHRM' })).toEqual(['云栖湖人民医院'])
    expect(await names({ query: '皮肤' })).toContain('西溪谷第二医院')
    const of = async (kind: Input['kind']) => new Set((await everyOne(app, { kind })).map(({ level }) => level))
    expect(await of('hospital')).toEqual(new Set(['secondary', 'tertiary']))
    expect(await of('community')).toEqual(new Set(['primary']))
    expect(await of('pharmacy')).toEqual(new Set(['pharmacy']))
    expect((await everyOne(app, { kind: 'remote' })).every(({ services }) => services.includes('remote'))).toBe(true)
    expect(await names({ query: '没有这一家' })).toEqual([])
  })

  it('are unknown where the place or the code is', async () => {
    const app = await bench('normal')
    expect(await app.ask('institutions.list', { cardId, admdvs: '999999' })).toMatchObject({ error: { code: 'DATA-404' } })
    expect(await app.ask('institutions.get', { cardId, institutionId: 'H99999900101' })).toMatchObject({ error: { code: 'DATA-404' } })
    expect(await app.ask('institutions.list', { cardId, latitude: '30.25012' })).toMatchObject({
      error: { code: 'SRV-BAD', field: 'latitude' },
    })
  })
})

describe('away from home', () => {
  it('the filing decides what is left of the share, and whether the counter settles', async () => {
    const app = await bench('normal')
    const filed = await list(app, { admdvs: '110100', kind: 'hospital' })
    expect(filed.filing).toEqual({ status: 'temporary', from: '2026-05-01', until: '2026-10-31', percent: 90, direct: true })
    expect(filed.items.find(({ level }) => level === 'tertiary')?.percent).toBe(63)
    const none = await list(app, { admdvs: '310100', kind: 'hospital' })
    expect(none.filing).toEqual({ status: 'none', from: null, until: null, percent: 70, direct: false })
    expect(none.items.find(({ level }) => level === 'tertiary')?.percent).toBe(49)
  })

  it('ends with its last day', async () => {
    const app = await bench('normal')
    await app.control.moveClock('2026-11-01T08:00:00+08:00')
    expect((await list(app, { admdvs: '110100' })).filing).toMatchObject({ status: 'over', until: '2026-10-31', direct: false })
  })

  it('lets a cashier settle where it holds, at the share that was shown, and nowhere else', async () => {
    const app = await bench('normal')
    const hospitals = (await list(app, { admdvs: '110100', kind: 'hospital' })).items
    const there = hospitals.find(({ services }) => services.includes('remote'))!
    const scan = async (institutionId: string) => {
      const { token } = await app.get('credentials.issue', { cardId })
      return app.control.scanCredential({ token, institutionId, business: '01301' })
    }
    expect(await scan(there.institutionId)).toMatchObject({ status: 'settled', settlement: { fundRatio: (there.percent ?? 0) * 10 } })
    const communities = (await list(app, { admdvs: '110100', kind: 'community' })).items
    expect(await scan(communities[0]!.institutionId)).toMatchObject({ status: 'refused', refusal: 'EC-PLACE' })
    expect(await scan('H31010000101')).toMatchObject({ status: 'refused', refusal: 'EC-PLACE' })
  })
})

describe('favourites', () => {
  it('are kept by the backend, listed alone, and at most 50', async () => {
    const app = await bench('normal')
    const favour = (institutionId: string, favourite: boolean) => app.get('institutions.favour', { cardId, institutionId, favourite })
    await favour('H33010000303', true)
    await favour('P33010000601', true)
    await favour('P33010000601', true)
    expect((await list(app, { favourites: 'only' })).items.map(({ institutionId }) => institutionId).sort()).toEqual([
      'H33010000303',
      'P33010000601',
    ])
    expect(await app.get('institutions.get', { cardId, institutionId: 'P33010000601' })).toMatchObject({ favourite: true })
    await favour('H33010000303', false)
    expect((await list(app, { favourites: 'only' })).total).toBe(1)
    for (const { institutionId } of await everyOne(app)) await favour(institutionId, true)
    expect((await list(app, { favourites: 'only' })).total).toBe(50)
    expect(await app.ask('institutions.favour', { cardId, institutionId: 'P99999900101', favourite: true })).toMatchObject({
      error: { code: 'DATA-404' },
    })
  })
})
