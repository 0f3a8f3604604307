import { createListeners } from './common/listeners'
import type { PlatformOutcomes } from './types'

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
}

/** The outcomes in force: what the host does, then what the scenario wants, then what an operator set by hand. */
export interface OutcomeSwitch {
  current(): PlatformOutcomes
  /** A newly loaded scenario drops what was set by hand. @param id tells whether it is another one */
  follow(id: string, scenario: Partial<PlatformOutcomes>): void
  override(patch: Partial<PlatformOutcomes>): void
  onChange(listener: () => void): () => void
}

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
