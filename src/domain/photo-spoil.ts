/** Defects that can be simulated in the pixels; a wrong side or an expired card cannot. */
export const SPOILS = ['blurred', 'dark', 'glare', 'cropped'] as const
export type Spoil = (typeof SPOILS)[number]

export interface EditablePixels {
  width: number
  height: number
  pixels: Uint8ClampedArray
}

interface Lines {
  count: number
  length: number
  /** Offsets in the buffer between lines, and between pixels of a line. */
  next: number
  step: number
}

/** Box blur along lines with a running sum; pixels outside repeat the edge pixel. */
function blurLines(pixels: Uint8ClampedArray, { count, length, next, step }: Lines, radius: number): void {
  const line = new Float32Array(length + 2 * radius + 1)
  for (let from = 0; from < count * next; from += next) {
    for (let channel = from; channel < from + 3; channel += 1) {
      for (let at = 0; at < line.length; at += 1) line[at] = pixels[channel + Math.min(length - 1, Math.max(0, at - radius)) * step] ?? 0
      let sum = 0
      for (let at = 0; at < 2 * radius; at += 1) sum += line[at] ?? 0
      for (let at = 0; at < length; at += 1) {
        sum += line[at + 2 * radius] ?? 0
        pixels[channel + at * step] = sum / (2 * radius + 1)
        sum -= line[at] ?? 0
      }
    }
  }
}

/** Box blur in place. @param radius px; 0 changes nothing */
export function boxBlur({ width, height, pixels }: EditablePixels, radius: number): void {
  blurLines(pixels, { count: height, length: width, next: width * 4, step: 4 }, radius)
  blurLines(pixels, { count: width, length: height, next: 4, step: width * 4 }, radius)
}

/** Multiplies the brightness in place. */
export function dim({ pixels }: EditablePixels, factor: number): void {
  for (let at = 0; at < pixels.length; at += 4) {
    for (let channel = at; channel < at + 3; channel += 1) pixels[channel] = (pixels[channel] ?? 0) * factor
  }
}

/** Reflection of a lamp: white in the centre, fading outwards. */
function glare({ width, height, pixels }: EditablePixels): void {
  const [centreX, centreY, radius] = [width * 0.42, height * 0.48, Math.min(width, height) * 0.24]
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const distance = Math.hypot(x - centreX, y - centreY) / radius
      if (distance >= 1) continue
      const light = Math.min(1, 2 * (1 - distance))
      const at = (y * width + x) * 4
      for (let channel = at; channel < at + 3; channel += 1) {
        const before = pixels[channel] ?? 0
        pixels[channel] = before + (255 - before) * light
      }
    }
  }
}

/** Shifts the picture to the left, so that the card is cut off. */
function shift({ width, height, pixels }: EditablePixels): void {
  const by = Math.round(width * 0.25)
  for (let y = 0; y < height; y += 1) {
    const row = y * width * 4
    const last = pixels.slice(row + (width - 1) * 4, row + width * 4)
    pixels.copyWithin(row, row + by * 4, row + width * 4)
    for (let x = width - by; x < width; x += 1) pixels.set(last, row + x * 4)
  }
}

/** Adds a defect in place, so that operators trigger each cause through the real photo check. */
export function spoil(picture: EditablePixels, how: Spoil): void {
  const ways: Record<Spoil, () => void> = {
    blurred: () => boxBlur(picture, Math.max(4, Math.round(picture.width / 120))),
    dark: () => dim(picture, 0.25),
    glare: () => glare(picture),
    cropped: () => shift(picture),
  }
  ways[how]()
}
