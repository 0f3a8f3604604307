const REACHABLE = '[tabindex="0"], a[href], button, input, select, textarea'

interface Held {
  dialog: HTMLElement
  close: () => void
}
/** Open dialogs, the topmost last. */
const open: Held[] = []

/** Wraps Tab inside the dialog. Beyond its ends come the page behind and the browser's own controls. */
function goRound(event: KeyboardEvent, dialog: HTMLElement): void {
  const stops = [...dialog.querySelectorAll<HTMLElement>(REACHABLE)].filter(
    (stop) => !stop.matches(':disabled') && stop.offsetParent !== null,
  )
  const first = stops[0] ?? dialog
  const last = stops[stops.length - 1] ?? dialog
  const at = document.activeElement
  const atEnd = event.shiftKey ? at === first || at === dialog : at === last
  if (!atEnd && dialog.contains(at)) return
  event.preventDefault()
  ;(event.shiftKey ? last : first).focus()
}

function onKey(event: KeyboardEvent): void {
  const top = open[open.length - 1]
  if (!top) return
  if (event.key === 'Escape') top.close()
  if (event.key === 'Tab') goRound(event, top.dialog)
}

/** All siblings of the dialog and of its outlet. */
function behind(dialog: HTMLElement): HTMLElement[] {
  const outlet = dialog.parentElement
  return [dialog, outlet]
    .flatMap((one) => [...(one?.parentElement?.children ?? [])] as HTMLElement[])
    .filter((one) => one !== dialog && one !== outlet)
}

/**
 * Keeps keyboard and screen readers inside a dialog: focus moves in, Tab wraps, Escape closes, and everything behind is inert.
 * @param dialog drawn into an outlet that is a sibling of the page's other content
 * @returns a function that ends it and returns focus to where it was
 */
export function holdFocus(dialog: HTMLElement, close: () => void): () => void {
  const opener = document.activeElement
  const entry: Held = { dialog, close }
  const taken = behind(dialog).filter((element) => !element.inert)
  for (const element of taken) element.inert = true
  if (open.push(entry) === 1) document.addEventListener('keydown', onKey)
  dialog.tabIndex = -1
  dialog.setAttribute('aria-modal', 'true')
  dialog.focus({ preventScroll: true })
  return () => {
    open.splice(open.indexOf(entry), 1)
    if (open.length === 0) document.removeEventListener('keydown', onKey)
    for (const element of taken) element.inert = false
    if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true })
  }
}
