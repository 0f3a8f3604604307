import type { FamilyNews } from '@/contract'

export type FamilyText = (who: string, amount: string) => readonly [title: string, text: string]

/** To the holder of the list: `who` is the relation and the masked name. */
const ofRelative: Record<Exclude<FamilyNews, 'asked'>, FamilyText> = {
  accepted: (who) => [`${who}同意了`, '可以在家人页看参保、最近就医和额度'],
  declined: (who) => [`${who}没有同意`, '对方的数据不会显示，可以过一天再邀请'],
  withdrawn: (who) => [`${who}撤回了同意`, '对方的数据已不再显示；已授予的额度要您自己解除'],
  granted: (who, amount) => [`已授予${who} ${amount} 元`, '授予期间这笔额度您不能用'],
  shrunk: (who, amount) => [`${who}的额度改为 ${amount} 元`, '没花的部分已退回'],
  'ended-giver': (who, amount) => [`与${who}的共济已解除`, `没花的 ${amount} 元退回您的可用余额`],
  'ended-relative': (who, amount) => [`${who}解除了共济`, `没花的 ${amount} 元退回您的可用余额`],
  'ended-moved': (who, amount) => [`与${who}的共济已自动解除`, `有一方参保地变动，没花的 ${amount} 元退回`],
  'ended-left': (who, amount) => [`与${who}的共济已自动解除`, `有一方参保终止，没花的 ${amount} 元退回`],
  lapsed: (who) => [`${who}断缴了`, '没有生效的参保，看病全部自费。可以在家人页看怎么补缴'],
  arrears: (who) => [`${who}有月份欠缴`, '请提醒单位或本人补缴，可以在家人页看怎么补'],
  due: (who) => [`${who}可以缴明年的居民医保了`, '集中参保期内缴费，明年 1 月 1 日起接着报销'],
  quota: (who, amount) => [`${who}的共济额度快用完了`, `还剩 ${amount} 元，可以再授予或改额度`],
}

/** To the relative: `who` is the giver's masked name. */
const ofGiver: Partial<Record<FamilyNews, FamilyText>> = {
  asked: (who) => [`${who} 想把您加为家人`, '去家人页看对方能看到什么，再决定同不同意。不回答，对方什么也看不到'],
  granted: (who, amount) => [`${who} 授予您 ${amount} 元共济额度`, '亮自己的码就能用，先用您自己的账户'],
  shrunk: (who, amount) => [`${who} 把共济额度改为 ${amount} 元`, '已用的不受影响'],
  'ended-giver': (who) => [`${who} 解除了共济`, '没花的额度已退回对方，您不能再用'],
  'ended-relative': (who) => [`您解除了与 ${who} 的共济`, '没花的额度已退回对方'],
  'ended-moved': (who) => [`与 ${who} 的共济已自动解除`, '有一方参保地变动，没花的额度已退回对方'],
  'ended-left': (who) => [`与 ${who} 的共济已自动解除`, '有一方参保终止，没花的额度已退回对方'],
}

export const familyNews = { ofRelative, ofGiver, other: ['家人动态', '请在家人页查看'] as const }
