import type { ErrorCause, ErrorCode } from '@/contract'
import type { NextStep } from '@/domain/recovery'

export interface ErrorText {
  title: string
  /** What happened. */
  what: string
  /** Whether seeing a doctor is affected. */
  impact: string
}

/** For errors of this app alone: settlements do not depend on them. */
const UNAFFECTED = '看病买药的医保结算不受影响。'
/** For errors that may be the insurer's: the app cannot know whether settlement at the counter is affected. */
const AT_COUNTER = '结算以医院、药店窗口为准。'

/** Exhaustive by type: a code without text does not compile. */
const codes: Record<ErrorCode, ErrorText> = {
  'AUTH-401': {
    title: '查询密码不对',
    what: '号码或查询密码不一致。',
    impact: UNAFFECTED,
  },
  'AUTH-403': { title: '还没有授权', what: '没有您的同意，不能读取医保信息。', impact: '不授权也能看示例。' },
  'AUTH-422': { title: '新密码不能用', what: '新密码不符合要求。', impact: UNAFFECTED },
  'AUTH-423': {
    title: '账户已锁定',
    what: '查询密码连续输错 5 次。为保护您的账户，已暂停登录 30 分钟。',
    impact: '余额与就医结算不受影响。',
  },
  'AUTH-440': { title: '需要重新登录', what: '为保护您的信息，登录已过期。', impact: UNAFFECTED },
  'CARD-404': {
    title: '这个参保地没有查到',
    what: '号码格式正确，但所选参保地没有这张卡的记录。',
    impact: UNAFFECTED,
  },
  'CARD-409': {
    title: '这张卡已被其他账号绑定',
    what: '同一张医保卡只能绑定一个账号。',
    impact: UNAFFECTED,
  },
  'CARD-422': {
    title: '号码不对',
    what: '请对照身份证或社保卡核对号码。',
    impact: UNAFFECTED,
  },
  'VERIFY-PHOTO': { title: '照片没有通过', what: '证件照片看不清楚。', impact: UNAFFECTED },
  'VERIFY-FACE': { title: '人脸验证没有通过', what: '没能确认是您本人。', impact: UNAFFECTED },
  'VERIFY-OTP': { title: '验证码不对', what: '请核对短信里的 6 位数字。', impact: UNAFFECTED },
  'VERIFY-NAME': {
    title: '身份信息不一致',
    what: '姓名与号码对不上，或还缺监护人声明。',
    impact: UNAFFECTED,
  },
  'BAL-STALE': {
    title: '数据不是最新',
    what: '参保地医保系统同步延迟。',
    impact: AT_COUNTER,
  },
  'BAL-PENDING': { title: '有交易还在结算', what: '已消费，但医保还没有入账。', impact: AT_COUNTER },
  'BAL-ARREARS': {
    title: '缴费中断',
    what: '有月份没有缴费，个人账户暂停划入。',
    impact: '门诊统筹可能暂停，个人账户能否支付以参保地规定为准。',
  },
  'BAL-MISMATCH': { title: '金额对不上', what: '年初、收支和余额不一致。', impact: AT_COUNTER },
  'SUB-REFUSED': {
    title: '没有同意接收消息',
    what: '提醒仍会保存在消息中心。',
    impact: '只是不会推送到聊天列表。',
  },
  'SUB-BANNED': {
    title: '这类消息已被禁止',
    what: '您在设置里选择了“拒收”。',
    impact: '提醒仍会保存在消息中心。',
  },
  'SUB-OFF': {
    title: '订阅消息总开关已关闭',
    what: '本小程序的消息通知被关闭了。',
    impact: '提醒仍会保存在消息中心。',
  },
  'NET-OFFLINE': { title: '网络不可用', what: '手机没有连上网络。', impact: AT_COUNTER },
  'NET-TIMEOUT': {
    title: '连接太慢',
    what: '参保地医保系统没有及时答复。',
    impact: AT_COUNTER,
  },
  'SRV-5XX': {
    title: '医保系统暂时不可用',
    what: '对方系统出了故障，不是您的操作问题。',
    impact: AT_COUNTER,
  },
  'SRV-429': { title: '操作太频繁', what: '为保护账户，请稍等再试。', impact: UNAFFECTED },
  'SRV-BAD': {
    title: '收到的数据不完整',
    what: '为避免显示错误的金额，没有采用这次结果。',
    impact: AT_COUNTER,
  },
  'DATA-404': { title: '没有找到这条记录', what: '它可能已被更正，或不属于当前的卡。', impact: UNAFFECTED },
  'DEV-STORAGE': {
    title: '手机存储已满',
    what: '内容能看，但设置和缓存没能保存。清理手机空间后会自动保存。',
    impact: UNAFFECTED,
  },
  'DEV-LOGIN': {
    title: '登录没有完成',
    what: '微信或支付宝没有给出登录凭证，与医保系统和您填写的内容无关。',
    impact: UNAFFECTED,
  },
}

/** More precise texts where the cause is known; they replace `what`. */
const causes: Partial<Record<ErrorCause, string>> = {
  'otp-wrong': '验证码与短信不一致，请核对 6 位数字。',
  'otp-expired': '验证码 5 分钟内有效，这个已经过期，请重新获取。',
  'otp-too-many': '输错次数太多，这个验证码已作废，请重新获取。',
  'number-charset': '号码里有不该出现的字符，只有数字和末位的 X。',
  'number-length': '位数不对，社会保障号码 18 位，社保卡卡号 9 位。',
  'number-check-digit': '末位校验码不符，可能有一位输错了。',
  'number-birth-date': '第 7–14 位不是有效的出生日期。',
  'number-area': '前 6 位不是有效的地区码。',
  'number-old': '这是 15 位旧号码，请用 18 位新号码。',
  'number-bank-card': '这是卡面上的银行账号，请填 18 位社会保障号码或 9 位社保卡卡号。',
  'sample-only': '示例数据不能修改，授权并绑卡后再试。',
  'consent-missing': '还缺少您的单独同意。',
  'guardian-missing': '参保人未满 16 周岁，需要监护人声明。',
  'ticket-expired': '核验结果 10 分钟内有效，已经过期，请返回重新核验。',
  'name-mismatch': '证件上的姓名与号码登记的不一致。',
  'photo-blurred': '照片模糊，请拿稳手机，等对焦后再拍。',
  'photo-dark': '光线太暗，请到亮一些的地方，不要背光。',
  'photo-glare': '证件反光或过曝，请换个角度，避开灯光直射。',
  'photo-cropped': '证件没有拍全，请让四条边都在取景框里。',
  'photo-small': '图片太小，看不清文字，请用原图或重新拍摄。',
  'photo-wrong-side': '拍成了另一面，请按提示换一面。',
  'photo-expired': '证件已过有效期，请换领新证后再来，或到经办窗口办理。',
  'face-light': '光线不合适，请面向光源，避免背光和强光。',
  'face-glasses': '请取下墨镜、口罩或帽子后再试。',
  'face-no-match': '与登记照片不一致，请本人正对屏幕再试。',
  'face-timeout': '没有在规定时间内完成动作，请按提示缓慢眨眼。',
  'face-too-many': '人脸验证连续 3 次没有通过，请换一种方式。',
  'password-weak': '至少 8 位，同时有字母和数字，不要用连号、生日或手机号。',
  'password-reused': '不能与最近 5 次用过的密码相同。',
  'second-factor': '已开启双重认证，请输入刚发到您手机的验证码。',
  'proof-missing': '这一步需要再验证一次是您本人。',
  'redirect-cancelled': '您在授权页取消了，没有读取任何信息。',
  'redirect-timed-out': '授权页超时未完成，没有读取任何信息。',
  'lock-reported': '已按您的要求冻结登录，确认本人后恢复。',
  'channel-closed': '这个渠道还没有登录。',
  'answer-other': '收到的是另一张卡或另一条记录的数据，没有采用。',
  'answer-future': '收到的数据标着还没有到的时间，没有采用。请检查手机时间是否正确。',
  'answer-older': '刚收到的数据比这里显示的更旧，没有采用。',
  'answer-too-large': '收到的数据大得不正常，没有采用。',
}

const steps: Record<NextStep, string> = {
  retry: '再试一次',
  call: '打 12393 咨询',
  'copy-reference': '复制错误编号',
  'sign-in': '去授权登录',
  sample: '先看示例',
  'check-number': '核对参保地与号码',
  'other-number-type': '换一种证件号码',
  'resend-code': '重新获取验证码',
  'open-settings': '打开设置',
  'open-inbox': '看消息中心',
  'pending-list': '看结算中的交易',
  guide: '一步步查原因',
  unlock: '立即解锁',
  'reset-password': '重置查询密码',
  'move-card': '刷脸移到本账号',
  'official-channel': '换官方渠道',
  back: '返回上一页',
}

export const errors = {
  codes,
  causes,
  steps,
  triesLeft: (count: number) => `还可以试 ${count} 次，之后锁定 30 分钟。`,
  triesLeftElse: (count: number) => (count > 0 ? `还可以试 ${count} 次，之后请换一种方式。` : '请换一种方式。'),
  until: (clock: string) => `${clock} 自动解锁`,
  waitUntil: (clock: string) => `${clock} 后可以再试`,
  reference: (code: string, reference: string) => `错误代码 ${code} · ${reference}`,
} as const
