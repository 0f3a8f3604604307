import type { Factor } from '@/contract'

/** Texts for proving one's identity again before a sensitive action. */
export const stepUp = {
  title: '再验证一次',
  factors: { code: '短信验证码', biometric: '面容 / 指纹', face: '刷脸', card: '社保卡卡号' } satisfies Record<Factor, string>,
  biometric: { face: '面容解锁', fingerprint: '指纹解锁', none: '面容 / 指纹解锁' },
  biometricText: '由手机系统核对，面容和指纹不会离开手机。',
  face: '开始刷脸',
  faceText: '请正对屏幕，光线充足，取下口罩和墨镜，按提示缓慢眨眼。',
  faceConsent: '单独同意处理我的人脸信息：只用于本次与登记照片比对，比对后即删除，不作他用。不同意可换其他方式，结果相同。',
  faceConsentLabel: '单独同意处理人脸信息',
  faceMissing: '勾选同意后开始刷脸',
  cardText: '不用刷脸：填写社保卡卡号和短信验证码，结果相同。也可带身份证到经办窗口办理。',
  ssc: '社保卡卡号',
  sscPlaceholder: '9 位，在社保卡正面',
  confirm: '验证',
  working: '正在验证',
  codeMissing: '输入 6 位验证码',
  cardMissing: '填写卡号与验证码',
  refusals: {
    cancelled: '已取消，没有做任何更改。',
    refused: '没有允许使用相机。可以换短信验证码，或在设置里打开相机权限。',
    unavailable: '这台手机暂时不支持，请换一种方式。',
    failed: '没有通过，请再试一次或换一种方式。',
    frozen: '失败次数太多，手机系统已暂停面容和指纹，请换短信验证码。',
    'not-enrolled': '手机还没有录入面容或指纹，请先在系统设置里录入，或换短信验证码。',
  },
  lockTitle: '已自动锁定',
  lockText: '超过 5 分钟没有操作。为保护您的信息，请验证是您本人。',
  lockReason: '解锁医保余额',
  gateTitle: '验证后查看',
  signOut: '不是我，退出登录',
} as const
