import fc from 'fast-check'
import { part, findCard, shrink } from '@/domain/photo-frame'
import { assessPhoto, MINIMUM_SIDE, SHARP_FROM, sharpness } from '@/domain/photo-quality'
import { boxBlur, dim, spoil, SPOILS, type EditablePixels, type Spoil } from '@/domain/photo-spoil'
import { cardPicture } from '../support/card-picture'

/** Half the size of a phone's picture: the same results in a quarter of the time. */
const HALF = { width: 600, height: 420 }

const changed = (picture: EditablePixels, change: (picture: EditablePixels) => void): EditablePixels => {
  const copy = { ...picture, pixels: picture.pixels.slice() }
  change(copy)
  return copy
}

const measured = (picture: EditablePixels): number => {
  const small = shrink(picture)
  const card = findCard(small)
  return card ? sharpness(small, part(card, [0.04, 0.06, 0.96, 0.94])) : 0
}

describe('a picture of an ID card', () => {
  it.each(['front', 'back'] as const)('is good when the %s is whole, bright and sharp', (side) => {
    expect(assessPhoto(cardPicture({ ...HALF, side }), side)).toBeNull()
  })

  it('loses sharpness with every radius of blur, and fails from 3 px on', () => {
    const sharp = cardPicture()
    const radii = [0, 1, 2, 3, 4, 5, 6]
    const blurred = radii.map((radius) => changed(sharp, (copy) => boxBlur(copy, radius)))
    const values = blurred.map(measured)
    for (const [index, value] of values.entries()) if (index > 0) expect(value).toBeLessThan(values[index - 1] ?? 0)
    expect(values.map((value) => value >= SHARP_FROM)).toEqual([true, true, true, false, false, false, false])
    expect(blurred.map((picture) => assessPhoto(picture, 'front'))).toEqual([null, null, null, ...Array<string>(4).fill('photo-blurred')])
  }, 60_000)

  it('passes with pale print', () => {
    const pale = cardPicture({ ...HALF, face: [170, 176, 174] })
    expect(assessPhoto(pale, 'front')).toBeNull()
  })

  it.each([
    ['over-exposed', [255, 255, 255], 'photo-glare'],
    ['grey as a card in the shade', [96, 98, 97], 'photo-dark'],
  ] as const)('that is %s fails for that cause', (_, face, cause) => {
    expect(assessPhoto(cardPicture({ ...HALF, face, desk: [30, 34, 36] }), 'front')).toBe(cause)
  })

  it.each([
    ['left edge', [-0.05, 0.2, 0.75, 0.9]],
    ['right edge', [0.3, 0.2, 1.1, 0.9]],
    ['upper edge', [0.1, -0.1, 0.9, 0.62]],
    ['lower edge', [0.1, 0.4, 0.9, 1.12]],
    ['margin', [0.002, 0.1, 0.842, 0.857]],
    ['whole rim', [-0.2, -0.2, 1.2, 1.2]],
  ] as const)('without its %s is cropped', (_, at) => {
    expect(assessPhoto(cardPicture({ ...HALF, at }), 'front')).toBe('photo-cropped')
  })

  it('without the shape of a card counts as cropped', () => {
    expect(assessPhoto(cardPicture({ ...HALF, at: [0.3, 0.1, 0.7, 0.9] }), 'front')).toBe('photo-cropped')
  })

  it('is too small with few pixels or from too far away', () => {
    expect(assessPhoto(cardPicture({ width: 560, height: MINIMUM_SIDE - 1 }), 'front')).toBe('photo-small')
    expect(assessPhoto(cardPicture({ ...HALF, at: [0.33, 0.35, 0.67, 0.656] }), 'front')).toBe('photo-small')
  })

  it('is recognised as the other side', () => {
    expect(assessPhoto(cardPicture({ ...HALF, side: 'back' }), 'front')).toBe('photo-wrong-side')
    expect(assessPhoto(cardPicture({ ...HALF, side: 'front' }), 'back')).toBe('photo-wrong-side')
  })
})

describe('a spoiled picture', () => {
  const cause: Record<Spoil, string> = {
    blurred: 'photo-blurred',
    dark: 'photo-dark',
    glare: 'photo-glare',
    cropped: 'photo-cropped',
  }

  it.each(SPOILS)('that is %s fails for that cause', (how) => {
    expect(
      assessPhoto(
        changed(cardPicture(HALF), (copy) => spoil(copy, how)),
        'front',
      ),
    ).toBe(cause[how])
  })
})

describe('any card', () => {
  const places = fc.record({
    left: fc.double({ min: 0.03, max: 0.12, noNaN: true }),
    top: fc.double({ min: 0.03, max: 0.12, noNaN: true }),
    side: fc.constantFrom('front', 'back'),
    desk: fc.tuple(fc.integer({ min: 0, max: 110 }), fc.integer({ min: 0, max: 110 }), fc.integer({ min: 0, max: 110 })),
  })
  const drawn = ({ left, top, side, desk }: { left: number; top: number; side: 'front' | 'back'; desk: [number, number, number] }) =>
    cardPicture({ ...HALF, side, desk, at: [left, top, left + 0.84, top + 0.757] })

  it('is good at any position within the picture, on any dark desk', () => {
    fc.assert(
      fc.property(places, (place) => expect(assessPhoto(drawn(place), place.side)).toBeNull()),
      { numRuns: 12 },
    )
  }, 60_000)

  it('is dark below a level of light', () => {
    fc.assert(
      fc.property(places, fc.double({ min: 0, max: 0.4, noNaN: true }), (place, factor) => {
        expect(
          assessPhoto(
            changed(drawn(place), (copy) => dim(copy, factor)),
            place.side,
          ),
        ).toBe('photo-dark')
      }),
      { numRuns: 12 },
    )
  }, 60_000)

  it('is never good in front and back at once', () => {
    fc.assert(
      fc.property(places, (place) => {
        const picture = drawn(place)
        expect([assessPhoto(picture, 'front'), assessPhoto(picture, 'back')].filter((cause) => cause === null)).toHaveLength(1)
      }),
      { numRuns: 8 },
    )
  }, 60_000)
})

describe('what is no picture of a card', () => {
  it('is rejected without an exception', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 1, max: 2 ** 30 }), (base, seed) => {
        const width = 440
        const pixels = new Uint8ClampedArray(width * 420 * 4)
        let state = seed
        for (let at = 0; at < pixels.length; at += 1) {
          state = (state * 16807) % 2147483647
          pixels[at] = base + (state % 7)
        }
        expect(assessPhoto({ width, height: 420, pixels }, 'front')).toMatch(/^photo-(dark|glare|cropped)$/)
      }),
      { numRuns: 6 },
    )
  }, 60_000)
})
