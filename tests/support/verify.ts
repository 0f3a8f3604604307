import type { ChannelId } from '@/contract'
import type { App } from './app'
import { CODE, requestCode } from './bind'

/** Phone number and password for a channel's own account. */
export const CHANNEL = { phone: '13812346052', password: 'Lanting-38-Hu' }
export const SIDES = ['人像面', '国徽面'] as const
export type Side = (typeof SIDES)[number]

/** Starts the verification of a channel from the comparison of channels. */
export async function startChannel(app: App, channel: ChannelId): Promise<void> {
  await app.goTo('channels')
  await app.sees('您现在想做什么', '我的登录')
  await app.tap({ national: '国家渠道', local: '地方渠道', 'third-party': '第三方渠道' }[channel])
  await app.sees('实名验证')
}

export async function passPhone(app: App): Promise<void> {
  await app.fill('手机号', CHANNEL.phone)
  await app.fill(CODE, await requestCode(app))
  await app.sees('登录密码')
}

/**
 * Proves one's identity by a code, in the sheet that asks for it.
 * @param button of what cannot be undone; anything else is sent with the last digit
 */
export async function proveByCode(app: App, button?: string): Promise<void> {
  if (await app.role('tab', CODE).filter({ visible: true }).count()) await app.tapRole('tab', CODE)
  await app.fill(CODE, await requestCode(app))
  if (button !== undefined) await app.tap(button)
}

export async function passPassword(app: App): Promise<void> {
  await app.fill('登录密码', CHANNEL.password)
  await app.fill('再输一次新密码', CHANNEL.password)
  await app.sees('两次输入一致')
  await app.tapRole('button', '设置密码')
  await app.sees('这样拍容易通过')
}

/** Ticks the separate consent to face data beside its button. */
export const consentToFace = (app: App): Promise<void> => app.tapRole('checkbox', '单独同意处理人脸信息')

/** Adds one of the demo's sample pictures. @param sample the fault of the picture, or 清晰 */
export async function addPhoto(app: App, side: Side, sample: string): Promise<void> {
  await app.tapRole('button', new RegExp(`^(拍${side}|${side}，已拍好)`))
  await app.sees(`添加${side}`, '用演示证件照')
  await app.tap(sample)
  await app.seesNot(`添加${side}`)
}

export async function passPhotos(app: App): Promise<void> {
  await addPhoto(app, '人像面', '清晰')
  await app.sees('拍国徽面')
  await addPhoto(app, '国徽面', '清晰')
  await app.sees('请核对识别结果', '2036年3月7日')
  await app.tap('信息无误，下一步')
  await app.sees('请正对屏幕')
}

export async function passFace(app: App): Promise<void> {
  await consentToFace(app)
  await app.tap('开始人脸验证')
  // The demo's simulation of the vendor's panel.
  await app.tap('模拟通过')
  await app.seesNot('请正对屏幕', '请缓慢眨眼')
}

/** Verifies the local channel completely, as the base persona. */
export async function openLocal(app: App): Promise<void> {
  await startChannel(app, 'local')
  await passPhone(app)
  await passPassword(app)
  await passPhotos(app)
  await passFace(app)
  await app.fill('社保卡卡号', 'A33012417')
  await app.tap('核对并登录')
  await app.sees('地方渠道已登录')
}
