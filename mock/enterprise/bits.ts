/** A set of places on a roster as hexadecimal digits, four places each: small enough to be kept with every query and export. */
export function bitsOf(size: number, has: (position: number) => boolean): string {
  let text = ''
  for (let first = 0; first < size; first += 4) {
    let digit = 0
    for (let step = 0; step < 4; step += 1) if (first + step < size && has(first + step)) digit += 1 << step
    text += digit.toString(16)
  }
  return text
}

export const hasBit = (bits: string, position: number): boolean =>
  ((Number.parseInt(bits[Math.floor(position / 4)] ?? '0', 16) >> (position % 4)) & 1) === 1
