/** Last field of a platform message of the demonstration. */
export const OUTBOX_REMARK = '演示消息，点开看详情'
/** Note of the entries that the owner's own stop leaves. */
export const HELD_NOTE = '本人申请'
/** Words of an employer's exported table. */
export const EXPORT_TEXTS = {
  mark: '演示数据',
  header: ['姓名', '工号', '余额区间', '账户', '文件编号'],
  end: '以上为全部',
  bands: { 'under-500': '<500', '500-2000': '500–2千', '2000-5000': '2千–5千', '5000-10000': '5千–1万', 'over-10000': '>1万' },
  accounts: { normal: '正常', checking: '待核对' },
  notConsented: '未授权',
  notInPurpose: '本用途不查',
  purposes: { 'supplementary-plan': '补充医疗保险测算', 'contribution-check': '核对缴费到账' },
} as const
