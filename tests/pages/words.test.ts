import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { ErrorCode } from '@/contract'
import { errors } from '@/locales/zh-cn/errors'

const filesIn = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesIn(path) : /\.tsx?$/.test(name) ? [path] : []
  })

/** Source without block comments, which may quote forbidden words. */
const textOf = (path: string): string => readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')

/** Patterns of statements that are wrong in some city or for some kind of insurance. */
const WRONG: Readonly<Record<string, RegExp>> = {
  'a promise that settlements go on': /照常结算|结算照常|照常看病/,
  'a balance that may be used, whatever the rule': /余额仍可(使用|用)/,
  'a contribution of somebody who may pay none': /月缴费|缴费(已|还没)到账/,
  'a roll-over in January everywhere': /每年\s?1\s?月/,
  'taking a family grant back': /收回后/,
  'a fixed percentage of the limit': /限额的\s?\d+\s?%/,
  'a rule for what is beyond the limit': /大额保障/,
  'credits that also are interest and refunds': /期初 \+ 划入|划入 \$\{credits\} · 支出|每月划入与支出/,
  'settlement elsewhere without 就医': /异地结算|异地直接结算/,
  'a 备案 that is in force the same day': /当天生效/,
  'class 甲 paid in full': /甲类全额(纳入)?报销(?!范围)|甲类全额报销/,
  'the card’s issuer as the place of insurance': /社保卡背面/,
  'a day that depends on when it is read': /预计(次日|今天|明天)入账/,
}

describe('forbidden words', () => {
  const texts = [...filesIn('src'), ...filesIn('mock')].map((path) => ({ path, text: textOf(path) }))

  it.each(Object.keys(WRONG))('do not occur: %s', (name) => {
    const wrong = WRONG[name] ?? /$/
    expect(texts.filter(({ text }) => wrong.test(text)).map(({ path }) => path)).toEqual([])
  })

  it('are searched for in every text of the app', () => {
    expect(texts.filter(({ path }) => path.includes('locales')).length).toBeGreaterThan(15)
  })

  it('include 不受影响 in texts of insurer and network failures', () => {
    const unsure = (Object.keys(errors.codes) as ErrorCode[]).filter((code) => /^(SRV-5|SRV-BAD|NET-|BAL-)/.test(code)) // its own keys
    expect(unsure.length).toBeGreaterThan(6)
    for (const code of unsure) expect([code, errors.codes[code].impact]).not.toEqual([code, expect.stringContaining('不受影响')])
  })
})
