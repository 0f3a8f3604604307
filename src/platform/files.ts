import type { Files } from './types'

/** ms until the address of a saved text is given up: a browser reads it after the click. */
const KEPT_FOR = 60_000

/** The browser downloads it. */
export const createFiles = (): Files => ({
  saveText(name, text) {
    const link = document.createElement('a')
    const address = window.URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
    link.href = address
    link.download = name
    link.click()
    setTimeout(() => window.URL.revokeObjectURL(address), KEPT_FOR)
  },
})
