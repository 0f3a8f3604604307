import fc from 'fast-check'
import { STEP_KINDS } from '@/contract'
import { begin, complete, currentStep, insertNext, isComplete, restart } from '@/domain/step-machine'

const ways = fc.uniqueArray(fc.constantFrom(...STEP_KINDS), { minLength: 1 })

describe('a verification flow', () => {
  it('takes its steps in order and is then complete', () => {
    fc.assert(
      fc.property(ways, (steps) => {
        let progress = begin(steps)
        for (const step of steps) {
          expect(currentStep(progress)).toBe(step)
          expect(isComplete(progress)).toBe(false)
          progress = complete(progress, step) ?? progress
        }
        expect(isComplete(progress)).toBe(true)
        expect(currentStep(progress)).toBeNull()
      }),
    )
  })

  it('ignores a step that is not the current one: a double tap, a stale page', () => {
    fc.assert(
      fc.property(ways, fc.constantFrom(...STEP_KINDS), (steps, step) => {
        fc.pre(step !== steps[0])
        expect(complete(begin(steps), step)).toBeNull()
      }),
    )
  })

  it('inserts a step found to be needed right after the current one', () => {
    const signIn = insertNext(begin(['sign-in']), 'second-factor')
    expect(signIn.steps).toEqual(['sign-in', 'second-factor'])
    const further = complete(signIn, 'sign-in')
    expect(further && currentStep(further)).toBe('second-factor')
  })

  it('restarts with the same steps', () => {
    const half = complete(begin(['phone', 'face']), 'phone')
    expect(half && restart(half)).toEqual(begin(['phone', 'face']))
  })
})
