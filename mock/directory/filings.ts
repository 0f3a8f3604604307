import type { BillShare, Filings, PlaceFiling } from '@/contract'
import { maskName } from '@/domain/mask'
import type { AccountView, RecordHistory } from '../accounts/account-view'
import { settledAs } from '../cashier/estimate'
import type { Filing } from '../ledger/types'
import { factsOf } from '../reference/institution-facts'
import { directoryOf, type Institution } from '../reference/institutions'
import { feeItem } from '../reference/items'
import { cityName, PLACES } from '../reference/places'
import { filingModel, sourceOf } from './institution-model'

/** The bill that is settled here and there: all of it in scope, so that only the place makes a difference. */
const BILL = [
  feeItem({ name: '一般诊疗费', category: 'treatment', level: '1', preselfpay: 0 }, 15_00),
  feeItem({ name: '检验检查费', category: 'examination', level: '1', preselfpay: 0 }, 185_00),
]
const LEVELS = ['tertiary', 'secondary', 'primary'] as const
const AWAY: readonly Filing[] = ['long-stay', 'temporary', 'none']

/** An institution that settles for people from elsewhere, and one of its level at home; null where there are none. */
function pairAt(admdvs: string, home: string): { there: Institution; here: Institution } | null {
  for (const level of LEVELS) {
    const there = directoryOf(admdvs).find((one) => one.level === level && factsOf(one).services.includes('remote'))
    const here = directoryOf(home).find((one) => one.level === level)
    if (there && here) return { there, here }
  }
  return null
}

function billAt(history: RecordHistory, view: AccountView, now: number, admdvs: string): PlaceFiling['bill'] {
  const pair = pairAt(admdvs, view.record.admdvs)
  if (!pair) return null
  const { there, here } = pair
  const share = (filing: BillShare['filing'], { id }: Institution): BillShare => {
    const visit = { kind: 'outpatient' as const, institutionId: id, note: null, items: BILL }
    const settlement = settledAs(history, now, filing === 'home' ? visit : { ...visit, filing })
    const { fundPaySumamt: fund, acctPay: account, psnCashPay: cash } = settlement
    return { filing, fund, account, cash }
  }
  return {
    level: there.level,
    institution: there.name,
    atHome: here.name,
    fee: BILL.reduce((sum, { amount }) => sum + amount, 0),
    shares: [share('home', here), ...AWAY.map((filing) => share(filing, there))],
  }
}

/** Where there is, or was, a filing comes first; the rest in the order of the places. */
const rankOf = ({ filing: { status } }: PlaceFiling): number => (status === 'over' ? 1 : status === 'none' ? 2 : 0)

/** A person's 异地就医备案 at every other place, each with one bill settled by the ledger at today's position. @param now ms */
export function filingsOf(history: RecordHistory, view: AccountView, now: number): Filings {
  const { record } = view
  const places = PLACES.filter(({ admdvs }) => admdvs !== record.admdvs).map(({ admdvs, city }) => ({
    admdvs,
    city,
    filing: filingModel(view, admdvs, now),
    bill: billAt(history, view, now, admdvs),
  }))
  return {
    psnNameMasked: maskName(record.name),
    admdvs: record.admdvs,
    city: cityName(record.admdvs),
    places: places.sort((a, b) => rankOf(a) - rankOf(b)),
    source: sourceOf(view),
  }
}
