import type { StepKind } from '@/contract'

/** Progress of a verification: its steps in order and how many are done. */
export interface Progress {
  steps: readonly StepKind[]
  done: number
}

/** Progress at the first step. */
export const begin = (steps: readonly StepKind[]): Progress => ({ steps, done: 0 })

/** The current step; null where all are done. */
export const currentStep = ({ steps, done }: Progress): StepKind | null => steps[done] ?? null

/** Whether all steps are done. */
export const isComplete = (progress: Progress): boolean => currentStep(progress) === null

/** Completes the current step. @returns null for another step than the current one (a double tap, an outdated page) */
export const complete = (progress: Progress, step: StepKind): Progress | null =>
  currentStep(progress) === step ? { ...progress, done: progress.done + 1 } : null

/** Inserts an additional step right after the current one, such as a second factor. */
export function insertNext(progress: Progress, step: StepKind): Progress {
  const { steps, done } = progress
  return { ...progress, steps: [...steps.slice(0, done + 1), step, ...steps.slice(done + 1)] }
}

/** Restarts at the first step, where an earlier step must be repeated. */
export const restart = ({ steps }: Progress): Progress => begin(steps)
