/** A way there and back between the numbers below a size. */
export interface Bijection {
  to(value: number): number
  from(image: number): number
}

/**
 * `value · factor + shift` within `size`, which scatters neighbours. Products must stay below 2^53.
 * @param reverse what undoes the factor: `factor · reverse` leaves 1 within `size`
 */
export const bijection = (size: number, factor: number, reverse: number, shift: number): Bijection => ({
  to: (value) => (value * factor + shift) % size,
  from: (image) => (((image - shift + size) % size) * reverse) % size,
})
