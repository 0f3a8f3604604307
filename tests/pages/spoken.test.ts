import { moneyParts } from '@/domain/money'
import { t } from '@/locales'

const said = (fen: number, plus = false): string => t.common.spoken(moneyParts(fen, plus))

describe('an amount as it is said', () => {
  it.each([
    [428635, '4286元3角5分'],
    [428600, '4286元'],
    [428605, '4286元零5分'],
    [428630, '4286元3角'],
    [5, '5分'],
    [50, '5角'],
    [0, '0元'],
    [123456789012, '1234567890元1角2分'],
    [-4680, '负46元8角'],
  ])('%d fen', (fen, text) => expect(said(fen)).toBe(text))

  it('says that it is more, where a sign says so', () => expect(said(37435, true)).toBe('增加374元3角5分'))
})
