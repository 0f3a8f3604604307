import fc from 'fast-check'
import { csvOf } from '@/domain/csv'

describe('csvOf', () => {
  it('ends lines as RFC 4180 says and quotes what needs it', () => {
    expect(csvOf([['a', 'b,c'], ['d"e', 'f\ng'], ['']])).toBe('a,"b,c"\r\n"d""e","f\ng"\r\n')
  })

  it.each(['=1+1', '+86', '-5', '@x', '\tx'])('takes the meaning of a formula away from %j', (text) => {
    expect(csvOf([[text]])).toBe(`'${text}`)
  })

  it('gives every cell back, but for the mark in front of a formula', () => {
    const read = (text: string): string[][] => {
      const rows: string[][] = [[]]
      let at = 0
      while (at < text.length) {
        let cell = ''
        if (text[at] === '"') {
          for (at += 1; at < text.length; at += 1) {
            if (text[at] !== '"') cell += text[at]
            else if (text[at + 1] === '"') cell += text[(at += 1)]
            else break
          }
          at += 1
        } else while (at < text.length && text[at] !== ',' && text[at] !== '\r') cell += text[at++]
        rows[rows.length - 1]?.push(cell)
        if (text[at] === '\r') rows.push([])
        at += text[at] === '\r' ? 2 : 1
      }
      return rows
    }
    const cell = fc.string({ minLength: 1, unit: fc.constantFrom('a', '"', ',', '\n', '医', '1') })
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (rows) => {
        expect(read(csvOf(rows))).toEqual(rows)
      }),
    )
  })
})
