import type { Transport } from '@/contract'
import { cardsList } from '@/contract/operations/cards'
import { overNetwork } from '@/services/over-network'
import { fakePlatform } from './fake-platform'

describe('a backend inside the app', () => {
  it('answers NET-OFFLINE while the phone has no network, and is not asked', async () => {
    const platform = fakePlatform()
    const send = jest.fn(() => Promise.resolve({ ok: true, data: { cards: [] } }))
    const transport = overNetwork({ send } as unknown as Transport, platform) // answers only what this test sends
    platform.setOnline(false)
    await expect(transport.send(cardsList, {})).resolves.toMatchObject({ ok: false, error: { code: 'NET-OFFLINE' } })
    expect(send).not.toHaveBeenCalled()
    platform.setOnline(true)
    await expect(transport.send(cardsList, {})).resolves.toMatchObject({ ok: true })
  })
})
