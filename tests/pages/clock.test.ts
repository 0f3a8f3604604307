/** @jest-environment jsdom */
import { operations } from '@/contract/operations'
import { toMs } from '@/domain/beijing-time'
import { newApp } from './support/open-app'

afterEach(() => jest.restoreAllMocks())

it.each([null, '2026-07-15T09:41:00+08:00'])(
  'the clock of the app is the backend’s to the millisecond (%s): a wait begins at 60',
  async (to) => {
    const { client, clock, demo } = newApp()
    const at = (time: string) => jest.spyOn(Date, 'now').mockReturnValue(Date.parse(time))
    at('2026-11-26T08:00:00.300Z')
    await demo.control.moveClock(to)
    at('2026-11-26T08:05:00.750Z')
    await demo.control.simulateSync()
    const { data: sent } = await client.call(operations['otp.send'], { purpose: 'sign-in', phone: to ? '13812345678' : '13987654321' })
    expect(toMs(sent.resendAt) - clock()).toBe(60_000)
  },
)
