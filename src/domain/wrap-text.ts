import { characters } from './characters'

/** Closing punctuation, which must not begin a line. */
const CLOSING = /^[，。、；：！？）》」』】]$/
/** Characters of words and numbers, which are not broken where they fit. */
const OF_A_WORD = /^[A-Za-z0-9.,:¥%*+−-]$/

/** Splits a text into units between which a line may break. */
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
 * Breaks a text into lines of at most `width`. A single word that is wider is broken between characters.
 * @param measure width of a text as drawn, in the unit of `width`
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
