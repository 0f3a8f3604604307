import { drawPicture, layoutStatement, type Mark, type PictureContext } from '@/domain/picture'

const statement = {
  title: '百草和大药房',
  amount: '−46.80',
  sections: [
    [{ label: '个人账户支付', value: '46.80' }],
    [],
    [
      { label: '类型', value: '药店购药' },
      { label: '流水号', value: 't18' },
    ],
  ],
  stamp: '演示数据 · 仅供演示',
}
const texts = (marks: readonly Mark[]) => marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []))

describe('picture of an entry', () => {
  it('is stamped, and says everything in order', () => {
    const { marks } = layoutStatement(statement)
    expect(texts(marks)).toEqual([
      '演示数据 · 仅供演示',
      '百草和大药房',
      '−46.80',
      '个人账户支付',
      '46.80',
      '类型',
      '药店购药',
      '流水号',
      't18',
    ])
    expect(marks.filter(({ kind }) => kind === 'rule')).toHaveLength(2)
  })

  it('is as tall as what stands on it, and nothing overlaps', () => {
    const short = layoutStatement({ ...statement, sections: [] })
    const { marks, height, width } = layoutStatement(statement)
    expect(height).toBeGreaterThan(short.height)
    for (const mark of marks) expect(mark.y).toBeLessThan(height)
    const labels = marks.filter((mark) => mark.kind === 'text' && mark.align === 'left').map(({ y }) => y)
    expect(labels.every((y, index) => index === 0 || y - (labels[index - 1] ?? 0) >= 30)).toBe(true)
    expect(width).toBe(375)
  })

  it('draws the background first, then every mark, at the ratio asked for', () => {
    const calls: string[] = []
    const context: PictureContext = {
      fillStyle: '',
      font: '',
      textAlign: 'left',
      scale: (x, y) => calls.push(`scale ${x} ${y}`),
      fillRect: (x, y, width) => calls.push(`rect ${x} ${y} ${width} ${context.fillStyle as string}`),
      fillText: (text) => calls.push(`${text} ${context.font} ${context.textAlign}`),
    }
    drawPicture(context, layoutStatement(statement), 2)
    expect(calls.slice(0, 3)).toEqual(['scale 2 2', 'rect 0 0 375 #ffffff', '演示数据 · 仅供演示 600 13px sans-serif right'])
    expect(calls).toContain('rect 24 146 327 #e2e7e5')
    expect(calls).toContain('类型 14px sans-serif left')
  })
})
