import { createListeners } from './common/listeners'
import type { OutcomeSwitch, PlatformOutcomes } from './types'

const REAL: PlatformOutcomes = {
  subscription: 'ask',
  phoneNumber: 'ask',
  network: 'real',
  storage: 'real',
  saveImage: 'real',
  camera: 'real',
  photo: 'real',
  face: 'real',
  biometric: 'real',
  authorization: 'real',
  location: 'demo',
}

/** Keeps the outcomes in force. Operator settings take precedence over the scenario's, and those over the real host. */
export function createOutcomeSwitch(): OutcomeSwitch {
  const listeners = createListeners<undefined>()
  let scenarioId = ''
  let scenario: Partial<PlatformOutcomes> = {}
  let byHand: Partial<PlatformOutcomes> = {}
  return {
    current: () => ({ ...REAL, ...scenario, ...byHand }),
    follow(id, next) {
      if (id !== scenarioId) byHand = {}
      scenarioId = id
      scenario = next
      listeners.emit(undefined)
    },
    override(patch) {
      byHand = { ...byHand, ...patch }
      listeners.emit(undefined)
    },
    onChange: (listener) => listeners.add(listener),
  }
}
