import { CHANNEL_IDS, STEP_KINDS } from '@/contract'
import { CHANNELS, INTENTS, recommend } from '@/domain/channels'

describe('channels', () => {
  it('have exactly one recommendation for every intent', () => {
    for (const intent of INTENTS) {
      const serving = CHANNEL_IDS.filter((id) => CHANNELS[id].intents.includes(intent))
      expect(serving).toEqual([recommend(intent)])
    }
  })

  it('define the local one as the national one plus the local card', () => {
    const { national, local } = CHANNELS
    expect(local.steps.register).toEqual([...national.steps.register, 'local-card'])
    expect(local.steps['sign-in']).toEqual(national.steps['sign-in'])
  })

  it('require authorization first where a third party holds the data', () => {
    expect(CHANNELS['third-party'].steps.register[0]).toBe('authorize')
    expect(CHANNELS['third-party'].steps['sign-in']).toEqual([])
  })

  it('require each step once, and only steps of the contract', () => {
    for (const { steps } of Object.values(CHANNELS)) {
      for (const way of Object.values(steps)) {
        expect(new Set(way).size).toBe(way.length)
        for (const step of way) expect(STEP_KINDS).toContain(step)
      }
    }
  })
})
