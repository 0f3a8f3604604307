interface KeyPress {
  key: string
  target: unknown
  currentTarget: unknown
  preventDefault: () => void
}

function pressByKey(event: KeyPress): void {
  // Keys pressed in an element inside, such as a field, are ignored.
  if ((event.key !== 'Enter' && event.key !== ' ') || event.target !== event.currentTarget) return
  event.preventDefault()
  ;(event.currentTarget as HTMLElement).click()
}

/** Additional props in the browser: key events, and the tab index that lets the element take focus. */
export const pressableHost: object = { tabIndex: 0, onKeyDown: pressByKey }
