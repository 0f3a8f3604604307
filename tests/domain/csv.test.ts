import fc from 'fast-check'
import { csvOf } from '@/domain/csv'

describe('csvOf', () => {
  it('ends lines as RFC 4180 says and quotes what needs it', () => {
    expect(csvOf([['a', 'b,c'], ['d"e', 'f\ng'], ['']])).toBe('a,"b,c"\r\n"d""e","f\ng"\r\n')
  })

  it.each(['=1+1', '+86', '-5', '@x', '\tx'])('takes the meaning of a formula away from %j', (text) => {
    expect(csvOf([[text]])).toBe(`'${text}`)
  })

  it('gives every cell back to a reader of RFC 4180', () => {
    const CELL = /(?:"((?:[^"]|"")*)"|([^,\r]*))(,|\r\n|$)/y
    const read = (text: string): string[][] => {
      const rows: string[][] = [[]]
      CELL.lastIndex = 0
      for (let found = CELL.exec(text); found; found = CELL.exec(text)) {
        rows[rows.length - 1]?.push(found[1]?.replace(/""/g, '"') ?? found[2] ?? '')
        if (found[3] === '') break
        if (found[3] === '\r\n') rows.push([])
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
