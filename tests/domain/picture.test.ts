import { drawPicture, layoutStatement, measureWith, type Mark, type Picture, type PictureContext } from '@/domain/picture'

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
/** A context with fixed widths, in em: 1 for a Chinese character, 0.6 for any other. */
function fakeContext(calls: string[] = []): PictureContext {
  const context: PictureContext = {
    fillStyle: '',
    font: '',
    textAlign: 'left',
    scale: (x, y) => calls.push(`scale ${x} ${y}`),
    fillRect: (x, y, width) => calls.push(`rect ${x} ${y} ${width} ${context.fillStyle as string}`),
    fillText: (text) => calls.push(`${text} ${context.font} ${context.textAlign}`),
    measureText: (text) => {
      const size = Number(/(\d+)px/.exec(context.font)?.[1])
      return { width: Array.from(text).reduce((sum, character) => sum + (character > '\u2e7f' ? size : size * 0.6), 0) }
    },
  }
  return context
}
const measure = measureWith(fakeContext())
const layout = (given: Parameters<typeof layoutStatement>[0]) => layoutStatement(given, measure)

/** Bounding boxes of all texts. */
function boxesOf({ marks }: Picture) {
  return marks.flatMap((mark) => {
    if (mark.kind !== 'text') return []
    const width = measure(mark.text, mark)
    const left = mark.align === 'left' ? mark.x : mark.align === 'right' ? mark.x - width : mark.x - width / 2
    return [{ text: mark.text, left, right: left + width, top: mark.y - mark.size * 0.9, bottom: mark.y + mark.size * 0.25 }]
  })
}

/** Texts that cross the picture's margin or overlap another text. */
function faultsOf(picture: Picture): string[] {
  const boxes = boxesOf(picture)
  const outside = boxes.filter(({ left, right, bottom }) => left < 23.9 || right > picture.width - 23.9 || bottom > picture.height)
  const onEachOther = boxes.filter((box, index) =>
    boxes.some(
      (other, at) => at > index && box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom,
    ),
  )
  return [...outside, ...onEachOther].map(({ text }) => text)
}

const texts = (marks: readonly Mark[]) => marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []))

describe('picture of an entry', () => {
  it('has a stamp and all facts in order', () => {
    const { marks } = layout(statement)
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

  it('is as tall as its content, and nothing overlaps', () => {
    const short = layout({ ...statement, sections: [] })
    const { marks, height, width } = layout(statement)
    expect(height).toBeGreaterThan(short.height)
    for (const mark of marks) expect(mark.y).toBeLessThan(height)
    const labels = marks.filter((mark) => mark.kind === 'text' && mark.align === 'left').map(({ y }) => y)
    expect(labels.every((y, index) => index === 0 || y - (labels[index - 1] ?? 0) >= 30)).toBe(true)
    expect(width).toBe(375)
  })

  it('draws the background first, then every element, at the requested pixel ratio', () => {
    const calls: string[] = []
    drawPicture(fakeContext(calls), layout(statement), 2)
    expect(calls.slice(0, 3)).toEqual(['scale 2 2', 'rect 0 0 375 #ffffff', '演示数据 · 仅供演示 600 13px sans-serif right'])
    expect(calls).toContain('rect 24 146 327 #e2e7e5')
    expect(calls).toContain('类型 14px sans-serif left')
  })

  const HOSPITAL = '示例省示例市第一人民医院医疗集团示例区分院互联网医院门诊部（示例街道社区卫生服务中心）'
  const DRUG = '复方氨酚烷胺那敏人工牛黄对乙酰氨基酚盐酸伪麻黄碱缓释胶囊片'
  const LONG_ID = 'employee-hz-20260713-outpatient-t18-0123456789'

  it.each([
    ['a hospital of 40 characters', { ...statement, title: HOSPITAL }],
    ['a drug of 30', { ...statement, sections: [[{ label: DRUG, value: '1,234,567.89' }]] }],
    [
      'a long value',
      {
        ...statement,
        sections: [
          [
            { label: '流水号', value: LONG_ID },
            { label: '医院', value: HOSPITAL },
          ],
        ],
      },
    ],
    [
      'both long',
      {
        ...statement,
        sections: [
          [
            { label: DRUG, value: HOSPITAL },
            { label: DRUG, value: LONG_ID },
            { label: '类型', value: '购药' },
          ],
        ],
      },
    ],
    ['a long amount', { ...statement, amount: '费用总额 1,234,567,890.00' }],
    [
      'a word wider than the picture',
      { ...statement, title: 'X'.repeat(90), sections: [[{ label: 'Y'.repeat(60), value: 'Z'.repeat(60) }]] },
    ],
    ['pictures and marks', { ...statement, title: '👨‍👩‍👧'.repeat(40) }],
    ['a long stamp', { ...statement, stamp: HOSPITAL }],
  ])('wraps %s inside the picture, and moves everything below down', (_, given) => {
    const picture = layout(given)
    expect(faultsOf(picture)).toEqual([])
    const said = texts(picture.marks).join('').replace(/\s/g, '')
    for (const whole of [given.title, given.amount, given.stamp].map((text) => text.replace(/\s/g, ''))) expect(said).toContain(whole)
    expect(picture.height).toBeGreaterThan(
      layout({
        ...given,
        title: 'A',
        amount: '1',
        stamp: 'S',
        sections: given.sections.map((rows) => rows.map(() => ({ label: 'a', value: 'b' }))),
      }).height,
    )
  })

  it('breaks no number, and begins no line with a closing mark', () => {
    const lines = texts(layout({ ...statement, title: `${'示'.repeat(20)}（甲），${'例'.repeat(19)}（乙）12,345.67` }).marks).slice(1, -7)
    expect(lines.length).toBeGreaterThan(1)
    for (const line of lines) expect(line).not.toMatch(/^[，）]/)
    expect(lines.some((line) => line.includes('12,345.67'))).toBe(true)
  })
})
