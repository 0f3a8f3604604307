import { characters } from './characters'

/** What a line may not begin with: it closes what stands before it. */
const CLOSING = /^[，。、；：！？）》」』】]$/
/** Parts of words and numbers, which stay whole where they fit. */
const OF_A_WORD = /^[A-Za-z0-9.,:¥%*+−-]$/

/** The text in the pieces between which a line may end. */
function unitsOf(text: string): string[] {
  const units: string[] = []
  let before = ''
  for (const character of characters(text)) {
    const joins = CLOSING.test(character) || (OF_A_WORD.test(character) && OF_A_WORD.test(before))
    const last = joins ? units.pop() : undefined
    units.push((last ?? '') + character)
    before = character
  }
  return units
}

/**
 * Breaks a text into lines no wider than `width`; a word that is wider alone is broken between its characters.
 * @param measure width of a text as it will be drawn
 */
export function wrapText(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = []
  let line = ''
  const put = (unit: string) => {
    if (line !== '' && measure(line + unit) > width) {
      lines.push(line)
      line = unit.trim()
    } else line += unit
  }
  for (const unit of unitsOf(text)) {
    if (measure(unit) > width) characters(unit).forEach(put)
    else put(unit)
  }
  return [...lines, line].map((one) => one.trim())
}
