import type { Transport } from '@/contract'
import { cardsVerify } from '@/contract/operations/binding'
import { otpSend } from '@/contract/operations/otp'
import { readCodes } from '@/services/demo-code'

const FORM = { insuplcAdmdvs: '330100', numberType: 'ssn', number: '330106199003072837', password: 'Linyuan26' } as const

const DONE = { ok: true, data: {} }

/** A phone of the demo whose backend sends these codes in turn. @param verify answers the look-up */
function phone(codes: string[], verify: () => Promise<unknown>) {
  let newest: string | null = null
  const send = async ({ name }: { name: string }) => {
    if (name !== 'otp.send') return verify()
    newest = codes.shift() ?? null
    return DONE
  }
  const transport = { send } as unknown as Transport // answers only what this test sends
  const control = { outbox: () => Promise.resolve(newest === null ? [] : [{ channel: 'sms', code: newest }]), onChange: () => undefined }
  return readCodes({ transport, control })
}

describe('the code of the newest simulated SMS', () => {
  it('is not offered again once it was used', async () => {
    const { transport, newestCode } = phone(['246810', '135790'], () => Promise.resolve(DONE))
    await transport.send(otpSend, { purpose: 'bind' })
    expect(newestCode()).toBe('246810')
    await transport.send(cardsVerify, { ...FORM, otpCode: '246810' })
    expect(newestCode()).toBeNull()
    await transport.send(otpSend, { purpose: 'bind' })
    expect(newestCode()).toBe('135790')
  })

  it('stays after a refusal, which uses no code up', async () => {
    const { transport, newestCode } = phone(['246810'], () => Promise.resolve({ ok: false, error: { code: 'AUTH-401', reference: 'r' } }))
    await transport.send(otpSend, { purpose: 'bind' })
    await transport.send(cardsVerify, { ...FORM, otpCode: '246810' })
    expect(newestCode()).toBe('246810')
  })
})
