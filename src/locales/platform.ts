import type { AlertKind } from '@/contract'

/** Texts that the platform layer shows itself, in its simulations of vendors' panels. */
export const platformText = {
  demoTitle: '演示 · 订阅提醒',
  subscribeLead: '允许后，每类可收到 1 条提醒：',
  accept: '允许',
  refuse: '拒绝',
  face: {
    title: '演示 · 人脸验证',
    text: '正式版会打开平台的人脸核验。演示不打开摄像头，也不采集人脸。',
    accept: '模拟通过',
    refuse: '取消',
  },
  finger: {
    title: '演示 · 指纹验证',
    text: '正式版由手机安全芯片验证。演示不读取指纹或面容。',
    accept: '模拟通过',
    refuse: '取消',
  },
  elsewhere: {
    title: '演示 · 授权页',
    text: '正式版会离开本小程序，到参保地的授权页确认。演示用这个窗口代替。\n对方将提供：参保状态、个人账户余额、明细。',
    accept: '同意授权',
    refuse: '取消',
  },
  kindNames: {
    'low-balance': '余额不足提醒',
    spending: '支出提醒',
    credit: '划入到账提醒',
    'pooled-quota': '门诊额度提醒',
    'password-age': '密码到期提醒',
    'missed-contribution': '缴费中断提醒',
    'sync-restored': '同步恢复提醒',
  } satisfies Record<AlertKind, string>,
}
