/** Elements that the desk is made of. */

export const heading = (text: string): HTMLElement => Object.assign(document.createElement('h2'), { textContent: text })
export const note = (text: string): HTMLElement => Object.assign(document.createElement('p'), { textContent: text })

export function labelled(text: string, control: HTMLElement): HTMLElement {
  const label = Object.assign(document.createElement('label'), { textContent: text })
  label.append(control)
  return label
}

export const button = (text: string, press: () => void): HTMLButtonElement => {
  const made = Object.assign(document.createElement('button'), { textContent: text, type: 'button' })
  made.addEventListener('click', press)
  return made
}

export interface Choice<Value> {
  value: Value
  text: string
  /** Said on hovering, and found by the search. */
  about?: string
}

export interface Group<Value> {
  elements: HTMLElement[]
  /** Marks a choice; none for a value that is not among them. */
  mark: (value: Value | null) => void
  /** Shows the choices whose text, value or `about` holds this. @returns how many */
  find: (text: string) => number
}

/** A row of buttons of which one is marked. */
export function group<Value>(title: string, choices: readonly Choice<Value>[], press: (value: Value) => void): Group<Value> {
  const grid = Object.assign(document.createElement('div'), { className: 'grid' })
  const buttons = choices.map(({ value, text, about = '' }) => {
    const made = Object.assign(
      button(text, () => press(value)),
      { title: about },
    )
    made.setAttribute('aria-pressed', 'false')
    return made
  })
  grid.append(...buttons)
  grid.setAttribute('role', 'group')
  grid.setAttribute('aria-label', title)
  return {
    elements: [heading(title), grid],
    mark: (value) => buttons.forEach((made, index) => made.setAttribute('aria-pressed', String(choices[index]?.value === value))),
    find(text) {
      const wanted = text.trim().toLowerCase()
      buttons.forEach((made, index) => {
        const { value, text: name, about = '' } = choices[index] ?? { value: '', text: '' }
        made.hidden = !`${name} ${String(value)} ${about}`.toLowerCase().includes(wanted)
      })
      return buttons.filter(({ hidden }) => !hidden).length
    },
  }
}

/** Buttons that act, of which none stays marked. */
export function actions(title: string, choices: readonly (readonly [text: string, press: () => void])[]): HTMLElement[] {
  const grid = Object.assign(document.createElement('div'), { className: 'grid' })
  grid.append(...choices.map(([text, press]) => button(text, press)))
  return [heading(title), grid]
}
