import type { BillShare, RemoteFiling } from '@/contract'

type Kind = BillShare['filing']

export const filingText = {
  title: '异地备案',
  sub: (home: string) => `参保地 ${home}`,
  there: '就医地',
  status: {
    home: '参保地',
    'long-stay': '已办长期备案',
    temporary: '已办临时备案',
    over: '备案已到期',
    none: '没有备案',
  } satisfies Record<RemoteFiling['status'], string>,
  until: (from: string, until: string | null) => (until === null ? `${from}起，变更前一直有效。` : `${from}至${until}。`),
  ended: (until: string) => `${until}已到期。`,
  direct: (city: string) => `在${city}带“异地就医直接结算”的机构亮码或刷卡，结账时直接结算。`,
  indirect: (city: string) => `在${city}不能直接结算：收银台会说“参保地不符”，先自费，再回参保地报销。`,
  percent: (percent: number) => (percent === 100 ? '统筹比例与参保地相同。' : `统筹比例为参保地的 ${percent}%。`),
  billTitle: (fee: string) => `同样看一次门诊，${fee} 元`,
  billAside: '按您今天的起付线和额度算',
  kinds: { home: '在参保地', 'long-stay': '长期备案', temporary: '临时备案', none: '没有备案' } satisfies Record<Kind, string>,
  now: (kind: string) => `${kind} · 您现在`,
  at: (institution: string) => institution,
  split: (fund: string) => `统筹支付 ${fund}`,
  later: (fund: string) => `先自费，再报销 ${fund}`,
  own: (amount: string) => `自付 ${amount}`,
  more: (amount: string) => `比在参保地多付 ${amount} 元。`,
  same: '和在参保地付的一样多。',
  noBill: (city: string) => `${city}的演示数据里没有能直接结算的机构。`,
  next: '去备案或变更',
  nextText: '可在国家平台提交，由参保地审核',
  institutions: '看定点机构',
  institutionsText: '选城市，再筛“异地就医直接结算”',
  source: (title: string, date: string) => `依据${title}，${date}起，仅供演示，以参保地规定为准。`,
} as const
