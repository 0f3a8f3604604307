import { showFailures } from './example-failures'
import { showOperations } from './example-walk'
import { createGuide, type Examples } from './guide'

/**
 * Recorded answers of every operation, and one of each failure. They come from a backend of their own in memory, so no token, code or
 * ticket in them is valid on the server. Deterministic.
 */
export async function createExamples(): Promise<Examples> {
  const examples: Examples = { operations: {}, failures: {} }
  const guide = createGuide(examples)
  await showOperations(guide)
  await showFailures(guide)
  return examples
}
