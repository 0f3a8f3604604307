import { maskBankCard, maskId, maskName, maskNumber, maskPhone } from '@/domain/mask'

describe('masking by the strictest rule of both platforms', () => {
  it('keeps only the allowed characters', () => {
    expect(['林知远', '陈屿', '李', ''].map(maskName)).toEqual(['**远', '*屿', '*', ''])
    expect(['330106199003072837', '12', ''].map(maskId)).toEqual(['3****************7', '**', ''])
    expect(maskPhone('13812346052')).toBe('138******52')
    expect(['123456789', '1234', '12'].map(maskNumber)).toEqual(['123***789', '1**4', '**'])
    expect(maskBankCard('6222600260001072444')).toBe(`${'*'.repeat(15)}2444`)
  })

  it('counts characters, not UTF-16 code units', () => {
    expect(maskName('张𠮷')).toBe('*𠮷')
    expect(maskName('葛\uDB40\uDD00')).toBe('*')
    expect(maskName('渡辺\uDB40\uDD01')).toBe('*辺\uDB40\uDD01')
  })
})
