import { hooks } from '@tarojs/shared'

interface PageObject {
  events?: Record<string, unknown>
}

/**
 * Alipay tells a new window size to the page that is shown, and only through its `events` (base library 1.16.0). Taro writes
 * `onResize` beside them, where nobody calls it (NervJS/taro issue 14976), so every page that is made gets one here.
 */
export const hearResize = (listener: () => void): void =>
  hooks.tap('modifyPageObject', (page: PageObject) => {
    page.events = { ...page.events, onResize: listener }
  })
