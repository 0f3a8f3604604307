import type { WorkPurpose } from '@/contract'
import { officerBench, type Officer } from './officer'

/** How everybody answered for a purpose. */
async function answersOf(app: Officer, wanted: WorkPurpose): Promise<[granted: number, waiting: number, refused: number]> {
  const { purposes } = await app.look('employer.workforce', {})
  const { granted, waiting, refused } = purposes.find(({ purpose }) => purpose === wanted) ?? { granted: -1, waiting: -1, refused: -1 }
  return [granted, waiting, refused]
}

describe('employees on their own phones', () => {
  it('answer what operators name, and nothing else', async () => {
    const app = await officerBench('employer-nobody-asked')
    for (const purpose of ['supplementary-plan', 'contribution-check'] as const) await app.look('employer.ask', { purpose })
    expect(await app.control.answerEmployees(12, 'grant', 'contribution-check')).toEqual({ answered: 12 })
    expect(await app.control.answerEmployees(3, 'refuse', 'contribution-check')).toEqual({ answered: 3 })
    expect(await app.control.answerEmployees(1, 'withdraw', 'contribution-check')).toEqual({ answered: 1 })
    expect(await answersOf(app, 'contribution-check')).toEqual([11, 25, 4])
    expect(await answersOf(app, 'supplementary-plan')).toEqual([0, 40, 0])
    await app.control.answerEmployees(5, 'grant')
    expect(await answersOf(app, 'supplementary-plan')).toEqual([5, 35, 0])
  })

  it('have nothing to answer before they were asked', async () => {
    const app = await officerBench('employer-nobody-asked')
    for (const answer of ['grant', 'refuse', 'withdraw'] as const)
      expect(await app.control.answerEmployees(10, answer, 'contribution-check')).toEqual({ answered: 0 })
  })
})
