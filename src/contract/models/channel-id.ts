import * as v from 'valibot'

/** 国家 · 地方 · 第三方 (this mini-program). */
export const CHANNEL_IDS = ['national', 'local', 'third-party'] as const
export const channelId = v.picklist(CHANNEL_IDS)
export type ChannelId = v.InferOutput<typeof channelId>
