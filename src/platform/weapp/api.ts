import type { Callbacks } from '../common/call'
import type { MiniProgramTarget, ShowOptions } from '../common/authorization-return'

type Options<Value> = Partial<Callbacks<Value>>

/** The part of `wx` that the app uses. Newer APIs are optional, because old clients lack them. */
export interface WeappApi {
  login(options: Options<{ code: string }>): void
  requestSubscribeMessage?(options: Options<Record<string, string>> & { tmplIds: string[] }): void
  openSetting(options: Options<unknown> & { withSubscriptions: boolean }): void
  getNetworkType(options: Options<{ networkType: string }>): void
  onNetworkStatusChange(listener: (state: { isConnected: boolean; networkType: string }) => void): void
  onAppShow(listener: (options?: ShowOptions) => void): void
  onAppHide(listener: () => void): void
  getStorageSync(key: string): unknown
  setStorageSync(key: string, value: string): void
  removeStorageSync(key: string): void
  getStorageInfoSync(): { keys: string[] }
  getAppBaseInfo?(): { theme?: string; fontSizeSetting?: number; fontSizeScaleFactor?: number }
  getDeviceInfo?(): { platform?: string }
  onWindowResize?(listener: () => void): void
  onThemeChange?(listener: (change: { theme: string }) => void): void
  getWindowInfo?(): WindowInfo
  getSystemInfoSync(): WindowInfo
  setNavigationBarColor?(options: Options<unknown> & { frontColor: '#000000' | '#ffffff'; backgroundColor: string }): void
  getMenuButtonBoundingClientRect?(): { top: number; left: number; height: number; width: number }
  getPrivacySetting?(options: Options<{ needAuthorization: boolean }>): void
  requirePrivacyAuthorize?(options: Options<unknown>): void
  saveImageToPhotosAlbum(options: Options<unknown> & { filePath: string }): void
  getFileSystemManager(): { writeFileSync(path: string, data: string, encoding: string): void; unlinkSync?(path: string): void }
  env: { USER_DATA_PATH: string }
  makePhoneCall(options: Options<unknown> & { phoneNumber: string }): void
  setClipboardData(options: Options<unknown> & { data: string }): void
  vibrateShort?(options: Options<unknown> & { type: 'light' | 'medium' | 'heavy' }): void
  setVisualEffectOnCapture?(options: Options<unknown> & { visualEffect: 'hidden' | 'none' }): void
  onUserCaptureScreen?(listener: () => void): void
  offUserCaptureScreen?(listener: () => void): void
  showModal(options: Options<{ confirm: boolean }> & { title: string; content: string; confirmText: string; cancelText: string }): void
  chooseMedia?(
    options: Options<{ tempFiles: { tempFilePath: string }[] }> & {
      count: number
      mediaType: ['image']
      sourceType: ['camera' | 'album']
      sizeType: ['original']
    },
  ): void
  requestFacialVerify?(options: Options<unknown> & { verifyId: string }): void
  checkIsSupportSoterAuthentication?(options: Options<{ supportMode: SoterMode[] }>): void
  startSoterAuthentication?(options: Options<SoterReply> & { requestAuthModes: SoterMode[]; challenge: string; authContent: string }): void
  navigateToMiniProgram?(options: Options<unknown> & MiniProgramTarget & { extraData: { state: string } }): void
  request(
    options: Options<HostResponse> & {
      url: string
      method: string
      data?: string
      header: Record<string, string>
      timeout: number
      dataType: string
      responseType: 'text'
    },
  ): { abort(): void }
}

export type SoterMode = 'fingerPrint' | 'facial' | 'speech'
export interface SoterReply {
  resultJSON: string
  resultJSONSignature: string
}

export interface HostResponse {
  statusCode?: number
  data: unknown
  header?: Record<string, string>
}

export interface WindowInfo {
  pixelRatio?: number
  platform?: string
  statusBarHeight?: number
  windowWidth: number
  screenHeight: number
  safeArea?: { bottom: number }
}
