import { hooks } from '@tarojs/shared'

interface PageObject {
  events?: Record<string, unknown>
}

/**
 * Alipay reports a new window size only to the visible page, through `events` (base library 1.16.0). Taro puts `onResize` beside
 * `events`, where Alipay does not call it (NervJS/taro issue 14976), so every new page gets a handler here.
 */
export const hearResize = (listener: () => void): void =>
  hooks.tap('modifyPageObject', (page: PageObject) => {
    page.events = { ...page.events, onResize: listener }
  })
