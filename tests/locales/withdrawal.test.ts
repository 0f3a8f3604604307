import { authorize } from '@/locales/zh-cn/authorize'
import { me } from '@/locales/zh-cn/me'
import { verification } from '@/locales/zh-cn/verification'

const linesOf = (texts: unknown): string[] =>
  typeof texts === 'string' ? [texts] : typeof texts === 'object' && texts !== null ? Object.values(texts).flatMap(linesOf) : []

describe('how a consent is withdrawn', () => {
  it('is named the same way wherever a consent is asked for', () => {
    const lines = [authorize, verification].flatMap(linesOf).filter((line) => line.includes('撤回'))
    expect(lines.length).toBeGreaterThanOrEqual(3)
    for (const line of lines) expect(line).toContain('在“授权与同意”撤回')
  })

  it('is not said of signing out, which keeps the consents', () => {
    expect(linesOf(me).filter((line) => line.includes('撤回'))).toEqual([])
  })
})
