/** Characters as a reader counts them. Own ranges, because the oldest supported phones lack `\p{M}` and `Intl.Segmenter`. */

/** Combining marks and variation selectors, which belong to the character before them. */
const MARK =
  /^[\u0300-\u036F\u0483-\u0489\u0591-\u05BD\u0610-\u061A\u064B-\u065F\u0E31\u0E34-\u0E3A\u0E47-\u0E4E\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\u302A-\u302F\u3099\u309A\uFE00-\uFE0F\uFE20-\uFE2F]$/
const JOINER = '\u200D'

/** Code points above U+FFFF that belong to the preceding one: ideographic variation selectors, skin tones, tags. */
function isHighMark(point: number): boolean {
  return (point >= 0xe0020 && point <= 0xe01ef) || (point >= 0x1f3fb && point <= 0x1f3ff)
}

const belongsBefore = (character: string): boolean =>
  MARK.test(character) || character === JOINER || isHighMark(character.codePointAt(0) ?? 0)

/** Splits a text into characters: surrogate pairs, marks with their base, and emoji joined by U+200D stay together. */
export function characters(text: string): string[] {
  const whole: string[] = []
  for (const character of Array.from(text)) {
    const last = whole[whole.length - 1]
    if (last !== undefined && (belongsBefore(character) || last.endsWith(JOINER))) whole[whole.length - 1] = last + character
    else whole.push(character)
  }
  return whole
}
