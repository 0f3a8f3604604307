import fc from 'fast-check'
import { passwordIssues, passwordStrength } from '@/domain/password'

describe('new passwords', () => {
  it('names every rule that a password breaks', () => {
    expect(passwordIssues('')).toEqual(['length', 'letters', 'digits'])
    expect(passwordIssues('onlyletters')).toEqual(['digits'])
    expect(passwordIssues('80364917')).toEqual(['letters'])
    expect(passwordIssues('Shan8036 9')).toEqual(['charset'])
    expect(passwordIssues('松Shan8036')).toEqual(['charset'])
    expect(passwordIssues('Shan80369')).toEqual([])
    expect(passwordIssues(`Shan80369${'xz'.repeat(6)}`)).toEqual(['length'])
  })

  it('rejects four characters that ascend, descend or repeat', () => {
    for (const run of ['1234', '9876', 'abcd', 'dcba', '1111', 'ZZZZ']) expect(passwordIssues(`Kq7${run}w2`)).toContain('run')
    for (const fine of ['123', '1357', '1122', 'aab1']) expect(passwordIssues(`Kq7${fine}w2`)).not.toContain('run')
  })

  it('rejects personal data of the person', () => {
    expect(passwordIssues('Lin19900307x', ['19900307'])).toEqual(['personal'])
    expect(passwordIssues('Lin900307x', ['19900307'])).toEqual(['personal'])
    expect(passwordIssues('Lin80369x', ['19900307', '13800006052'])).toEqual([])
  })

  it('rates long ones with many kinds of characters as strong', () => {
    expect(passwordStrength('short1')).toBe('weak')
    expect(passwordStrength('Shan80369')).toBe('medium')
    expect(passwordStrength('Shan-80369-Yuan')).toBe('strong')
  })

  it('keeps rejecting a run when characters are added', () => {
    const character = fc.constantFrom(...Array.from('abcdefghXYZ0123456789-_'))
    const word = fc.array(character, { maxLength: 16 }).map((characters) => characters.join(''))
    fc.assert(
      fc.property(word, word, (start, end) => {
        if (passwordIssues(start).includes('run')) expect(passwordIssues(start + end)).toContain('run')
      }),
    )
  })
})
