import type { Proof, ProofPurpose } from '@/contract'
import type { Guide } from './guide'

/** Advances the clock past the wait between two codes, sends one and returns it. */
export async function codeFor({ show, wait, code }: Guide, purpose: 'bind' | 'unbind' | 'step-up' | 'reset'): Promise<string> {
  wait()
  await show('otp.send', { purpose })
  return code()
}

/** A proof by a code, for one purpose. */
export async function codeProof(guide: Guide, purpose: ProofPurpose, subject?: string): Promise<Proof> {
  const otpCode = await codeFor(guide, 'step-up')
  return guide.show('step-up.finish', { factor: 'code', otpCode, purpose, ...(subject === undefined ? {} : { subject }) })
}
