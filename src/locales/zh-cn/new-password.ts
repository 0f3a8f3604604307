import type { PasswordIssue, PasswordStrength } from '@/domain/password'

/** Texts for setting a new password, of a card or of a channel. */
export const newPasswordText = {
  placeholder: '8–20 位，字母加数字',
  again: '再输一次新密码',
  same: '两次输入一致',
  different: '两次输入不一致',
  show: '显示密码',
  hide: '隐藏密码',
  rules: {
    length: '8–20 位',
    letters: '有字母',
    digits: '有数字',
    charset: '只用字母、数字和半角符号',
    run: '没有 4 个以上连号或重复',
    personal: '不含生日、手机号或证件号',
  } satisfies Record<PasswordIssue, string>,
  history: '不能与最近 5 次用过的密码相同。',
  strength: '强度',
  strengths: { weak: '弱', medium: '中', strong: '强' } satisfies Record<PasswordStrength, string>,
} as const
