interface Keys {
  /** 1–9 */
  page: (index: number) => void
  /** ← and → */
  scenario: (step: -1 | 1) => void
  /** R */
  again: () => void
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName))

/** The keys of the desk. They belong to a field while somebody types in it, and to the browser with a modifier. */
export function listenToKeys({ page, scenario, again }: Keys): void {
  document.addEventListener('keydown', (event) => {
    if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return
    const { key } = event
    if (/^[1-9]$/.test(key)) page(Number(key) - 1)
    else if (key === 'ArrowLeft') scenario(-1)
    else if (key === 'ArrowRight') scenario(1)
    else if (key.toLowerCase() === 'r') again()
    else return
    event.preventDefault()
  })
}
