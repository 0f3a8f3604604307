import type { AlertKind } from '@/contract'

/** The few words the platform layer shows itself: stand-ins for vendors' panels. */
export const platformText = {
  demoTitle: '演示 · 订阅提醒',
  subscribeLead: '允许后，每类可收到 1 条提醒：',
  accept: '允许',
  refuse: '拒绝',
  kindNames: {
    'low-balance': '余额不足提醒',
    spending: '消费提醒',
    credit: '到账提醒',
    'pooled-quota': '统筹额度提醒',
    'password-age': '密码更换提醒',
    'missed-contribution': '断缴提醒',
    'sync-restored': '数据恢复提醒',
  } satisfies Record<AlertKind, string>,
}
