import { bundle, run } from '../mock/server/support/child'

jest.setTimeout(120_000)

describe('days and times in every zone of the world', () => {
  it('are the same on each day of 1901–2100 and around every daylight-saving change', async () => {
    // Runs in a child process, because setting TZ within jest's sandbox does not reach the engine.
    const child = run(bundle('tests/domain/zones/main'))
    await child.ended
    expect(child.output()).toMatch(/^4\d\d zones, \d{6,} days\n$/)
  })
})
