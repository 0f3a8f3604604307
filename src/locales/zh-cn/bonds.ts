import type { GrantEnd } from '@/contract'

const ends: Record<GrantEnd, string> = {
  giver: '对方已解除',
  relative: '您已解除',
  moved: '参保地变动，已自动解除',
  left: '参保终止，已自动解除',
}

/** The relative's side of 家人. */
export const bondText = {
  asksTitle: '谁想把您加为家人',
  hasTitle: '把您加为家人的人',
  titleOf: (title: string, card: string | null) => (card === null ? title : `${title} · ${card}`),
  failed: '谁把您加为家人，暂时取不到。',
  as: (who: string, city: string) => `称您为${who} · ${city}参保`,
  asked: (day: string) => `${day}问的，还没回答`,
  given: (day: string) => `${day}同意的，对方能看到您的参保和缴费`,
  guardian: '监护人代您同意，满 16 岁后由您自己决定',
  refused: '您没有同意，或已撤回；对方看不到您的信息',
  code: '含亲情账户：对方能亮您的码，花您自己的钱。',
  accept: '同意',
  refuse: '不同意',
  withdraw: '撤回同意',
  end: '解除额度',
  acceptTitle: '同意加为家人',
  acceptText: (name: string, code: boolean) =>
    `${name}以后能看到您的参保、缴费和最近就医日期，看不到就医内容。${code ? '还能亮您的码，花您自己的钱。' : ''}随时可以撤回。`,
  withdrawTitle: '撤回同意',
  withdrawText: (name: string, granted: boolean) =>
    `撤回后${name}马上看不到您的任何信息，也不能再亮您的码。${granted ? '给您的共济额度不受影响，要另外解除。' : ''}`,
  withdrawConfirm: '撤回',
  quota: '给您的共济额度',
  quotaSums: (granted: string, used: string, left: string) => `共 ${granted} · 已用 ${used} · 还剩 ${left}`,
  pending: (amount: string) => `在途账单 ${amount}，入账后从额度扣`,
  endsOn: (day: string) => `${day}结清在途账单后解除`,
  order: '就医先用您自己的账户，不够的再用这笔额度；账单次日才到的机构用不了它。',
  ended: (reason: GrantEnd, day: string) => `共济额度：${ends[reason]}（${day}）`,
  endedOther: (day: string) => `共济额度已解除（${day}）`,
  endTitle: '解除共济额度',
  endText: (name: string, left: string, pending: string | null) =>
    `解除后您不能再用${name}给的额度，剩下的 ${left} 退回对方，不能撤销。${pending === null ? '' : `在途的 ${pending} 先从额度里付。`}`,
} as const
