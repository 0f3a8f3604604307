import { digestOf } from '@/domain/digest'

it('differs for texts that differ in one character, and is equal for equal texts', () => {
  const texts = Array.from({ length: 20_000 }, (_, count) => JSON.stringify({ password: `Linyuan${count}` }))
  expect(new Set(texts.map(digestOf)).size).toBe(texts.length)
  expect(digestOf(texts[7]!)).toBe(digestOf(`${texts[7]!.slice(0, 3)}${texts[7]!.slice(3)}`))
})

it('is a safe integer', () => {
  for (const text of ['', 'a', '医保', 'x'.repeat(100_000)]) expect(Number.isSafeInteger(digestOf(text))).toBe(true)
})
