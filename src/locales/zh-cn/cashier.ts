import type { BusinessType, Refusal } from '@/contract'

/** National business types of a credential. */
export const businesses: Record<BusinessType, string> = { '01101': '挂号', '01301': '门诊结算', '01302': '取药', '02121': '药店购药' }
/** The four words of a cashier; read out as they stand. */
export const refusalWords: Record<Refusal, string> = {
  'EC-EXPIRED': '已过期',
  'EC-PLACE': '参保地不符',
  'EC-FROZEN': '账户冻结',
  'EC-UNINSURED': '未参保',
}
