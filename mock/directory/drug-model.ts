import type { Drug, DrugBill, DrugGroup, Settlement, Standing } from '@/contract'
import { toDate } from '@/domain/beijing-time'
import { totalOf } from '@/domain/ledger'
import { sumFen } from '@/domain/money'
import { viewOf, type AccountView, type RecordHistory } from '../accounts/account-view'
import { quotasAt } from '../accounts/quotas'
import { isLapsed, lapseOf } from '../ledger/lapse'
import { spendable } from '../ledger/settle'
import { levelOn, selfPayAt, type CatalogueDrug } from '../reference/drugs'
import { isNamed } from '../reference/initials'

export function drugModel(drug: CatalogueDrug, admdvs: string, now: number): Drug {
  const level = levelOn(drug, toDate(now))
  return {
    drugCode: drug.drugCode,
    genericName: drug.genericName,
    tradeName: drug.tradeName,
    maker: drug.maker,
    form: drug.form,
    spec: drug.spec,
    classes: drug.classes.slice(),
    chrgitmLv: level,
    selfpayPercent: level === '3' ? 100 : selfPayAt(drug, admdvs) / 10,
    negotiated: drug.band === 'negotiated',
    validUntil: drug.validUntil,
    restriction: drug.restriction,
    dualChannel: drug.dualChannel,
    limitPrice: drug.limitPrice,
  }
}

/** What was typed names the drug, its trade name, or one of its classes. @param wanted trimmed and in lower case */
export const isWantedDrug = ({ genericName, tradeName, classes }: CatalogueDrug, wanted: string): boolean =>
  wanted === '' || isNamed(genericName, wanted) || tradeName?.includes(wanted) === true || classes.some((one) => one.includes(wanted))

/** @param day `YYYY-MM-DD` */
export const isInGroup = (drug: CatalogueDrug, group: DrugGroup, day: string): boolean => {
  if (group === 'all') return true
  if (group === 'negotiated') return drug.band === 'negotiated'
  return group === 'chinese' ? drug.category === 'chinese-drug' : levelOn(drug, day) === group
}

export const billModel = (settlement: Settlement): DrugBill => ({
  medfeeSumamt: settlement.medfeeSumamt,
  fulamtOwnpayAmt: settlement.fulamtOwnpayAmt,
  overlmtSelfpay: settlement.overlmtSelfpay,
  preselfpayAmt: settlement.preselfpayAmt,
  inscpScpAmt: settlement.inscpScpAmt,
  actPayDedc: settlement.actPayDedc,
  fundPaySumamt: settlement.fundPaySumamt,
  fundRatio: settlement.fundRatio,
  psnPartAmt: settlement.psnPartAmt,
  acctPay: sumFen([settlement.acctPay, settlement.acctMulaidPay]),
  psnCashPay: settlement.psnCashPay,
  acctPreselfpay: settlement.acctPayFor.preselfpay,
})

/** What estimates rest on at a moment. */
export function standingOf(history: RecordHistory, now: number): Standing {
  const view: AccountView = viewOf(history, now)
  const { record, changes, city, position } = view
  const outpatient = quotasAt(view, now).find(({ kind }) => kind === 'outpatient')
  return {
    deductibleLeft: outpatient ? Math.max(0, outpatient.deductible - outpatient.deductiblePaid) : 0,
    limitLeft: outpatient?.remaining ?? null,
    accountLeft: record.hasAccount ? totalOf(spendable(position, city)) : null,
    frozen: position.frozen || isLapsed(lapseOf(record, record.script.concat(changes.events)), now),
  }
}
