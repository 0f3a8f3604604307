interface KeyPress {
  key: string
  target: unknown
  currentTarget: unknown
  preventDefault: () => void
}

function pressByKey(event: KeyPress): void {
  // A key of something inside, such as a field, is none of this one's.
  if ((event.key !== 'Enter' && event.key !== ' ') || event.target !== event.currentTarget) return
  event.preventDefault()
  ;(event.currentTarget as HTMLElement).click()
}

/** What this host's pressable wants besides the usual: a browser has keys, and gives focus only to what can hold it. */
export const pressableHost: object = { tabIndex: 0, onKeyDown: pressByKey }
