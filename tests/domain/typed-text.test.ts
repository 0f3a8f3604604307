import fc from 'fast-check'
import { normalizeNumber, normalizePhone, takeCode, withoutPinyin } from '@/domain/typed-text'

const NUMBER = '33010619900307283X'

describe('numbers as people paste them', () => {
  it.each([
    ' ３３０１０６ 1990-0307—283x\u200B ',
    '33010619900307283×',
    '33010619900307283Ⅹ',
    '33010619900307283х',
    '33010619900307283Ｘ',
    '33010619900307283ｘ',
    '\u202A33010619900307283X\u202C',
    '\u200E330106\u20601990\u200F0307283X\uFEFF',
    '330106\u20101990\u20130307\u2212283X',
    '“33010619900307283X”',
    '「33010619900307283x」',
    '33010619900307283X。',
    '身份证号：33010619900307283X',
    '身份证号码: 330106 19900307 283X。',
    '公民身份号码33010619900307283x',
    'ID:33010619900307283x',
    '姓名：林知远，身份证号：33010619900307283X，手机13812345678',
  ])('extracts the number from %p', (pasted) => {
    expect(normalizeNumber(pasted)).toBe(NUMBER)
  })

  it('keeps invalid characters, so that they are reported', () => {
    expect(['3301a6', 'A33012417', '3301*6', 'AB12'].map(normalizeNumber)).toEqual(['3301A6', 'A33012417', '3301*6', 'AB12'])
  })

  it('is idempotent', () => {
    fc.assert(fc.property(fc.string(), (text) => normalizeNumber(normalizeNumber(text)) === normalizeNumber(text)))
  })
})

describe('phone numbers', () => {
  it.each([
    '13812345678',
    '+86 138 1234 5678',
    '+8613812345678',
    '008613812345678',
    '86-138-1234-5678',
    '（+86）13812345678',
    '手机：138１２３４5678',
  ])('reads %p without its country code', (typed) => {
    expect(normalizePhone(typed)).toBe('13812345678')
  })

  it('keeps a digit too many, so that it is seen', () => {
    expect([normalizePhone('138123456789'), normalizePhone('8'), normalizePhone('86')]).toEqual(['138123456789', '8', '86'])
  })
})

describe('codes from text messages', () => {
  it.each([
    '123456',
    '123 456',
    '１２３４５６',
    '5分钟内有效，验证码123456',
    '【12393】您的验证码123456，5分钟内有效。',
    '【国家医保】123456（登录验证码），10分钟内有效，客服12393。',
    '您尾号654321的账户，验证码为：123456',
    '验证码：123-456，请勿告诉他人，订单号 20260715',
    'Your code is 123456. Valid for 5 minutes.',
  ])('extracts the code from %p', (message) => {
    expect(takeCode(message)).toBe('123456')
  })

  it('keeps an unfinished code while it is typed', () => {
    expect(['', '1', '12a', '12345', '1234567'].map(takeCode)).toEqual(['', '1', '12', '12345', '123456'])
  })
})

it('searches for committed text, not for pinyin that is being composed', () => {
  expect(["hang'zhou", '杭zhou', '杭州 ', '杭州'].map(withoutPinyin)).toEqual(['', '杭', '杭州', '杭州'])
})
