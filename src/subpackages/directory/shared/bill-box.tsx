import { Text, View } from '@tarojs/components'
import { useMoney, classes } from '@/components/appearance'
import type { DrugBill } from '@/contract'
import { billParts } from '@/domain/drug-offers'
import { formatFen } from '@/domain/money'
import { drugText as t } from '@/locales/zh-cn/directory'
import './bill-box.scss'

type Money = (fen: number) => string

interface Row {
  label: string
  /** Out of which pocket. */
  from?: string
  amount: number
  pool?: boolean
}

/** ‰ or percent with as many decimals as it has. */
const percentText = (permille: number): string => String(permille / 10)

/** Out of which pocket a part comes; both are named with their amounts where it is both. */
function pocket(account: number, part: number, money: Money): string {
  if (account >= part) return t.account
  return account === 0 ? t.cash : t.split(money(account), money(part - account))
}

/** The lines of a bill, in the order in which it is settled. Parts without an amount are left out, but the fund's. */
function rowsOf(bill: DrugBill, selfpayPercent: number, money: Money): Row[] {
  const { deductible, copay, preselfpay, overlimit, ownpay, fund } = billParts(bill)
  const shared = bill.inscpScpAmt - deductible
  const byRatio = Math.floor((shared * bill.fundRatio + 500) / 1000) === fund
  const fundLabel =
    bill.fundRatio === 0 || shared === 0 ? t.fundNone : byRatio ? t.fund(formatFen(shared), percentText(bill.fundRatio)) : t.fundUpTo
  const accountShared = bill.acctPay - bill.acctPreselfpay
  const rows: (Row | false)[] = [
    overlimit > 0 && { label: t.overlimit, from: t.cash, amount: overlimit },
    preselfpay > 0 && {
      label: t.preselfpay(formatFen(bill.medfeeSumamt - overlimit), String(selfpayPercent)),
      from: pocket(bill.acctPreselfpay, preselfpay, money),
      amount: preselfpay,
    },
    deductible > 0 && { label: t.deductible, from: pocket(Math.min(accountShared, deductible), deductible, money), amount: deductible },
    { label: fundLabel, amount: fund, pool: true },
    copay > 0 && {
      label: byRatio && fund > 0 ? t.copay(percentText(1000 - bill.fundRatio)) : t.copayRest,
      from: pocket(Math.max(0, accountShared - deductible), copay, money),
      amount: copay,
    },
    ownpay > 0 && { label: t.ownpay, from: t.cash, amount: ownpay },
  ]
  return rows.filter((row): row is Row => row !== false)
}

/** How a bill is worked out, line by line, and what remains to the person. */
export function BillBox({ bill, selfpayPercent, head }: { bill: DrugBill; selfpayPercent: number; head?: string }) {
  const money = useMoney()
  return (
    <View className="bill">
      {head !== undefined && <Text className="bill-head">{head}</Text>}
      {rowsOf(bill, selfpayPercent, money).map(({ label, from, amount, pool }) => (
        <View key={label} className="bill-row">
          <View className="bill-label">
            <Text>{label}</Text>
            {from !== undefined && <Text className="bill-from">{from}</Text>}
          </View>
          <Text className={classes('bill-amount', pool && 'bill-pool')}>{money(amount)}</Text>
        </View>
      ))}
      <View className="bill-row bill-sum">
        <Text className="bill-label">{t.total}</Text>
        <Text className="bill-amount bill-total">{money(bill.psnPartAmt)}</Text>
      </View>
    </View>
  )
}
