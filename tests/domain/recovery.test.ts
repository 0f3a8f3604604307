import { ERROR_CODES } from '@/contract'
import { branchOf, recoveryOf } from '@/domain/recovery'

describe('what can be done about a failure', () => {
  it.each(ERROR_CODES)('%s has a next step besides copying its reference, and none twice', (code) => {
    const { steps } = recoveryOf(code)
    expect(steps.filter((step) => step !== 'copy-reference').length).toBeGreaterThan(0)
    expect(new Set(steps).size).toBe(steps.length)
  })

  it('puts a retry first where that alone may help', () => {
    const repeatable = ERROR_CODES.filter((code) => recoveryOf(code).repeat !== undefined)
    expect(repeatable).toEqual(['NET-OFFLINE', 'NET-TIMEOUT', 'SRV-5XX', 'SRV-429', 'DEV-LOGIN'])
    expect(repeatable.filter((code) => recoveryOf(code).steps[0] !== 'retry')).toEqual([])
  })

  it('opens the branch of guided help that matches the failure', () => {
    expect([branchOf('CARD-404'), branchOf('VERIFY-FACE'), branchOf('SRV-5XX')]).toEqual([
      { tree: 'sign-in', code: 'CARD-404' },
      { tree: 'verification', code: 'VERIFY-FACE' },
      { tree: 'balance', code: 'SRV-5XX' },
    ])
  })
})
