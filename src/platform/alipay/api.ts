import type { Callbacks } from '../common/call'
import type { MiniProgramTarget, ShowOptions } from '../common/authorization-return'

type Options<Value> = Partial<Callbacks<Value>>

/** The part of `my` that the app uses. Newer APIs are optional, because old clients lack them. */
export interface AlipayApi {
  getAuthCode(options: Options<{ authCode: string }> & { scopes: string }): void
  getPhoneNumber?(options: Options<{ response: unknown }>): void
  requestSubscribeMessage?(options: Options<SubscribeReply> & { entityIds: string[] }): void
  openSetting?(options: Options<unknown>): void
  getNetworkType(options: Options<{ networkAvailable: boolean; networkType: string }>): void
  onNetworkStatusChange(listener: (state: { isConnected: boolean; networkType: string }) => void): void
  onAppShow?(listener: (options?: ShowOptions) => void): void
  onAppHide?(listener: () => void): void
  getStorageSync(options: { key: string }): { data: unknown }
  setStorageSync(options: { key: string; data: string }): { error?: number } | undefined
  removeStorageSync(options: { key: string }): void
  getStorageInfoSync(): { keys?: string[] }
  getSystemInfoSync(): SystemInfo
  /** `frontColor` since client 10.5.30; older clients ignore it. */
  setNavigationBar?(options: Options<unknown> & { frontColor: '#000000' | '#ffffff' }): void
  getMenuButtonBoundingClientRect?(): { left: number; width: number }
  saveImage?(options: Options<unknown> & { url: string; showActionSheet: boolean }): void
  env?: { USER_DATA_PATH: string }
  getFileSystemManager?(): {
    writeFileSync(options: { filePath: string; data: string; encoding: 'base64' }): void
    unlinkSync?(options: { filePath: string }): void
  }
  saveImageToPhotosAlbum?(options: Options<unknown> & { filePath: string }): void
  makePhoneCall(options: Options<unknown> & { number: string }): void
  setClipboard(options: Options<unknown> & { text: string }): void
  vibrateShort?(options: Options<unknown>): void
  setVisualEffectOnCapture?(options: Options<unknown> & { visualEffect: 'hidden' | 'none' }): void
  onUserCaptureScreen?(listener: () => void): void
  offUserCaptureScreen?(listener: () => void): void
  confirm(
    options: Options<{ confirm: boolean }> & { title: string; content: string; confirmButtonText: string; cancelButtonText: string },
  ): void
  chooseImage?(
    options: Options<{ tempFilePaths?: string[]; apFilePaths?: string[] }> & { count: number; sourceType: ['camera' | 'album'] },
  ): void
  startAPVerify?(options: Options<{ resultStatus?: string | number }> & { url: string; certifyId: string }): void
  checkIsSupportIfaaAuthentication?(options: Options<{ supportMode?: IfaaMode[] }>): void
  checkIsIfaaEnrolledInDevice?(options: Options<{ isEnrolled?: boolean }> & { checkAuthMode: IfaaMode }): void
  startIfaaAuthentication?(options: Options<object> & { requestAuthModes: IfaaMode[]; challenge: string; authContent: string }): void
  navigateToMiniProgram?(options: Options<unknown> & MiniProgramTarget & { extraData: { state: string } }): void
  request(
    options: Options<HostResponse> & {
      url: string
      method: string
      data?: string
      headers: Record<string, string>
      timeout: number
      dataType: 'text'
    },
  ): { abort?(): void }
}

export type IfaaMode = 'fingerPrint' | 'facial'

export interface SubscribeReply {
  behavior?: 'subscribe' | 'unsubscribe'
  keep?: boolean
  result?: { subscribedEntityIds?: string[]; subscribeEntityIds?: string[] }
}

export interface HostResponse {
  status?: number
  data: unknown
  headers?: Record<string, string>
}

export interface SystemInfo {
  pixelRatio?: number
  statusBarHeight?: number
  titleBarHeight?: number
  windowWidth: number
  screenHeight: number
  safeArea?: { bottom: number }
  fontSizeSetting?: number
}
