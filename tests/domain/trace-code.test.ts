import { groupTrace, readTyped, traceIn } from '@/domain/trace-code'

const CODE = '81234567890123456789'

describe('the code on a box', () => {
  it('is read from what was typed, one digit too many included', () => {
    expect(readTyped('8123 4567-8901 2345 6789')).toBe(CODE)
    expect(readTyped('８１２３4567890123456789')).toBe(CODE)
    expect(readTyped(`${CODE}99`)).toHaveLength(21)
    expect(readTyped(readTyped(`${CODE}99`))).toBe(readTyped(`${CODE}99`))
    expect(groupTrace(CODE)).toBe('8123 4567 8901 2345 6789')
    expect(readTyped(groupTrace(CODE))).toBe(CODE)
  })

  it('is found in what a scanner read, and is not a part of a longer number', () => {
    expect(traceIn(CODE)).toBe(CODE)
    expect(traceIn(` ${groupTrace(CODE)}\n`)).toBe(CODE)
    expect(traceIn(`https://t.example/q?c=${CODE}&v=1`)).toBe(CODE)
    expect(traceIn(`${CODE}1`)).toBeNull()
    expect(traceIn('6901234567892')).toBeNull()
    expect(traceIn('')).toBeNull()
  })
})
