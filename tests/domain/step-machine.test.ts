import fc from 'fast-check'
import { STEP_KINDS } from '@/contract'
import { begin, complete, currentStep, insertNext, isComplete, restart } from '@/domain/step-machine'

const ways = fc.uniqueArray(fc.constantFrom(...STEP_KINDS), { minLength: 1 })

describe('a way through verification', () => {
  it('is gone step by step, in its order, and is then complete', () => {
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

  it('takes no step that is not asked for: a double tap, a stale page', () => {
    fc.assert(
      fc.property(ways, fc.constantFrom(...STEP_KINDS), (steps, step) => {
        fc.pre(step !== steps[0])
        expect(complete(begin(steps), step)).toBeNull()
      }),
    )
  })

  it('grows by what turned out to be needed, right after the current step', () => {
    const signIn = insertNext(begin(['sign-in']), 'second-factor')
    expect(signIn.steps).toEqual(['sign-in', 'second-factor'])
    const further = complete(signIn, 'sign-in')
    expect(further && currentStep(further)).toBe('second-factor')
  })

  it('begins again with the same steps', () => {
    const half = complete(begin(['phone', 'face']), 'phone')
    expect(half && restart(half)).toEqual(begin(['phone', 'face']))
  })
})
