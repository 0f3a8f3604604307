import { characters } from '@/domain/characters'

it('counts characters as a reader does', () => {
  const texts = ['林知远', '张𠮷', '葛\uDB40\uDD00飾', '禰\uFE00', 'e\u0301a', '👨‍👩‍👧家', '👍🏽好', '']
  expect(texts.map((text) => characters(text).length)).toEqual([3, 2, 2, 1, 2, 2, 2, 0])
  for (const text of texts) expect(characters(text).join('')).toBe(text)
})
