import { bundle, run } from '../mock/server-support/child'

jest.setTimeout(120_000)

describe('days and times in every zone of the world', () => {
  it('are the same, on each day of 1901–2100 and around every change of the clocks', async () => {
    // A process of its own: jest's sandbox keeps TZ from the engine.
    const child = run(bundle('tests/domain/zones/main'))
    await child.ended
    expect(child.output()).toMatch(/^4\d\d zones, \d{6,} days\n$/)
  })
})
