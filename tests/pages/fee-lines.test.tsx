/** @jest-environment jsdom */
import { cleanup, render, screen } from '@testing-library/react'
import type { SettlementLine } from '@/contract'
import { FeeLines } from '@/subpackages/transaction/detail/fee-lines'

const DRUG: SettlementLine = {
  name: '示例药',
  category: 'western-drug',
  cnt: 1,
  detItemFeeSumamt: 1_250,
  chrgitmLv: '1',
  preselfpayAmt: 0,
  inscpScpAmt: 1_250,
}

describe('the items of a bill', () => {
  afterEach(cleanup)

  it('name the part of an item that is paid first, and the part outside the policy', () => {
    render(<FeeLines lines={[{ ...DRUG, chrgitmLv: '2', preselfpayAmt: 250, inscpScpAmt: 700 }]} />)
    expect(screen.getByText(/乙类 · ×1 · 先行自付 2.50 · 范围外 3.00/)).toBeTruthy()
  })

  it('show the same drug twice when it was dispensed twice', () => {
    const complained = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    render(<FeeLines lines={[DRUG, { ...DRUG, detItemFeeSumamt: 2_500, cnt: 2 }]} />)
    expect(screen.getAllByText('示例药')).toHaveLength(2)
    expect(complained).not.toHaveBeenCalled()
    complained.mockRestore()
  })
})
