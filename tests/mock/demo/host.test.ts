import { createMockBackend, memoryDriver } from '@mock'
import type { Host } from '@/contract'
import { operations } from '@/contract/operations'

/** Delivery of what a purchase told the persona, in a preview on this host. */
async function deliveredOn(host: Host): Promise<unknown> {
  const { transport, control } = createMockBackend({
    driver: memoryDriver(),
    clock: () => Date.parse('2026-07-15T09:41:00+08:00'),
    host,
  })
  const token = (await control.useScenario('normal'))?.token
  await control.simulatePurchase({ kind: 'pharmacy', amount: 12_000 })
  const answer = await transport.send(operations['messages.list'], { category: 'all', limit: 1 }, { token })
  return answer.ok ? answer.data.items[0]?.delivery : answer.error
}

describe('previews', () => {
  it.each(['weapp', 'alipay', 'h5'] as const)('deliver on %s what is previewed there', async (host) => {
    expect(await deliveredOn(host)).toMatchObject({ channel: 'platform', host })
  })
})
