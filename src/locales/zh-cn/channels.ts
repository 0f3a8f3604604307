import type { ChannelId, ChannelState } from '@/contract'
import type { Aspect, Intent } from '@/domain/channels'

const NAMES: Record<ChannelId, string> = { national: '国家渠道', local: '地方渠道', 'third-party': '第三方渠道' }

/**
 * Marks where a narrow column may break a text without spaces. Breaks nowhere else, so that no single character stands on a line.
 * Never shown.
 */
export const BREAK = '|'

export const channels = {
  title: '查询渠道',
  names: NAMES,
  ask: '您现在想做什么？',
  intents: {
    glance: '只看余额',
    reconcile: '核对一笔账',
    elsewhere: '异地就医备案',
    certificate: '打印参保凭证',
    transfer: '转移接续',
  } satisfies Record<Intent, string>,
  use: (name: string) => `建议用${name}。`,
  reasons: {
    glance: '平台授权后就能看，不用再注册账号，适合随手看一眼。',
    reconcile: '账目由参保地经办机构记账，明细最全，有出入也能直接申请核查。',
    elsewhere: '跨省备案可在国家平台提交，由参保地审核。',
    certificate: '参保凭证由参保地出具，可以直接下载保存。',
    transfer: '转移要同时联系两个参保地，国家平台一次提交就够。',
  } satisfies Record<Intent, string>,
  heads: {
    national: ['国家', `国家医保${BREAK}平台`],
    local: ['地方', `参保地${BREAK}平台`],
    'third-party': ['第三方', '微信 / 支付宝'],
  } satisfies Record<ChannelId, readonly [string, string]>,
  aspects: {
    freshness: '余额更新',
    history: '交易明细',
    dispute: '申请核查',
    elsewhere: '异地备案',
    signIn: '登录方式',
    fits: '适合',
  } satisfies Record<Aspect, string>,
  cells: {
    national: {
      freshness: '次日',
      history: '近 2 年',
      dispute: '转参保地',
      elsewhere: '支持',
      signIn: '实名 + 人脸',
      fits: '跨省、换城市',
    },
    local: { freshness: '当天', history: '全部', dispute: '在线提交', elsewhere: '支持', signIn: '实名 + 人脸', fits: '对账、办业务' },
    'third-party': {
      // The entry for this mini-program itself: it may only claim what its pages show.
      freshness: '每日早上',
      history: '近 3 年',
      dispute: '代转参保地',
      elsewhere: '跳转官方',
      signIn: `平台账号${BREAK}授权`,
      fits: `随手${BREAK}看一眼`,
    },
  } satisfies Record<ChannelId, Record<Aspect, string>>,
  recommended: '建议',
  mine: '我的登录',
  status: {
    new: '未登录',
    started: '进行到一半',
    registered: '已注册，未登录',
    'signed-in': '已登录',
  } satisfies Record<ChannelState['status'], string>,
  stepsAhead: (count: number) => `首次验证 ${count} 步`,
  since: (at: string) => `${at} 登录`,
  actions: {
    new: '去登录',
    started: '继续',
    registered: '登录',
    'signed-in': '已登录',
  } satisfies Record<ChannelState['status'], string>,
  signInTo: (name: string) => `去登录${name}`,
  goOnWith: (name: string) => `继续${name}的验证`,
  /** What a signed-in person can do for each purpose, on a page of this app. */
  does: {
    glance: '看余额',
    reconcile: '逐笔对账',
    elsewhere: '看异地备案',
    certificate: '地方服务与参保凭证',
    transfer: '怎样办理转移',
  } satisfies Record<Intent, string>,
  leave: '退出这个渠道',
  leaving: '正在退出',
  leaveNote: '退出后再用需要重新登录，账号和绑定的医保卡都保留。',
  leaveHere: '这里就是这个小程序，在“我的”里退出登录。',
  official: '官方渠道',
  officialDetail: '国家和参保地平台，怎样识别假冒',
  hotline: '12393 医保服务热线',
  hotlineFrom: (number: string) => `${number}，异地拨打加区号`,
  hotlinePlain: '先选参保地，再转人工',
  source: '各项能力为演示整理，以各平台公布为准',
} as const

export const local = {
  title: '地方服务',
  closedTitle: '先登录地方渠道',
  closedText: '登录后自动关联参保信息，可以看定点机构、药品目录和下载参保凭证。',
  closedAction: '去登录地方渠道',
  institutions: '定点机构',
  institutionsDetail: '在哪看病，统筹支付多少',
  drugs: '药品目录',
  drugsDetail: '甲乙丙类、先行自付，估算要付多少',
  certificate: '参保凭证',
  number: '凭证编号',
  name: '姓名',
  certno: '证件号码',
  insurance: '险种',
  since: '参保开始',
  issued: '出具时间',
  save: '保存为图片',
  saved: '已保存到相册，图片上有演示标记。',
  saveRefused: '没有允许使用相册。可以在设置里打开后再保存。',
  saveFailed: '这台设备不能保存图片，可以截屏。',
} as const
