/** Platform outcomes of a scenario, applied by the app's simulated platform. */
export interface ScenarioPlatform {
  subscription?: 'accept' | 'refuse' | 'ban' | 'off'
  phoneNumber?: 'refuse'
  network?: 'offline'
  storage?: 'full'
  camera?: 'refuse'
  photo?: 'blurred' | 'dark' | 'glare' | 'cropped' | 'wrong-side' | 'expired'
  face?: 'light' | 'glasses' | 'no-match' | 'timeout'
  biometric?: 'cancel' | 'frozen' | 'not-enrolled'
  authorization?: 'cancel' | 'time-out'
  location?: 'real' | 'refuse'
}

/** Faults are counted down, not random: the same steps meet the same fault. */
export type FaultKind =
  | 'provider-down'
  | 'slow'
  | 'malformed'
  | 'answer-lost'
  | 'mismatch'
  | 'throttled'
  | 'wrong-password'
  | 'card-not-found'
  | 'relative-down'
  | 'officer-expired'

export interface Fault {
  kind: FaultKind
  /** Calls it still applies to. */
  left: number
}
