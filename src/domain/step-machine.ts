import type { StepKind } from '@/contract'

/** A way through verification: its steps in order, and how many of them are done. */
export interface Progress {
  steps: readonly StepKind[]
  done: number
}

export const begin = (steps: readonly StepKind[]): Progress => ({ steps, done: 0 })

/** The step asked for now; null when all are done. */
export const currentStep = ({ steps, done }: Progress): StepKind | null => steps[done] ?? null

export const isComplete = (progress: Progress): boolean => currentStep(progress) === null

/** @returns the progress one step on; null for a step that is not asked for now (a double tap, a stale page) */
export const complete = (progress: Progress, step: StepKind): Progress | null =>
  currentStep(progress) === step ? { ...progress, done: progress.done + 1 } : null

/** Puts a step that turned out to be needed right after the current one, such as a second factor. */
export function insertNext(progress: Progress, step: StepKind): Progress {
  const { steps, done } = progress
  return { ...progress, steps: [...steps.slice(0, done + 1), step, ...steps.slice(done + 1)] }
}

/** Back to the beginning, for a step before has to be done again. */
export const restart = ({ steps }: Progress): Progress => begin(steps)
