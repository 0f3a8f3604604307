/** What a key can reach inside a dialog. */
const REACHABLE = '[tabindex="0"], a[href], button, input, select, textarea'

interface Held {
  dialog: HTMLElement
  close: () => void
}
/** Dialogs that are open, the upper ones last. */
const open: Held[] = []

/** Goes round inside the dialog; past its ends lie the page behind and the browser's own bars. */
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

/** Everything beside the dialog and beside what it is drawn into. */
function behind(dialog: HTMLElement): HTMLElement[] {
  const outlet = dialog.parentElement
  return [dialog, outlet]
    .flatMap((one) => [...(one?.parentElement?.children ?? [])] as HTMLElement[])
    .filter((one) => one !== dialog && one !== outlet)
}

/**
 * Takes keys and screen readers into a dialog: focus goes in, Tab goes round inside, Escape closes, and what is behind is inert.
 * @param dialog drawn into an outlet that stands beside the rest of its page
 * @returns the undo, which gives focus back to what had it
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
