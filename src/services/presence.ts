import type { Platform } from '@/platform/types'
import type { AutoLock } from './auto-lock'

/** ms between two checks of the idle limit. */
const IDLE_CHECK = 10_000

interface PresenceOptions {
  autoLock: Pick<AutoLock, 'check'>
  /** Replaces the session's token once it is a day old. */
  rotate: () => Promise<void>
  platform: Pick<Platform, 'onVisibility'>
}

/**
 * Checks the idle limit every 10 s while the app is visible, and rotates the token when the app comes to the front. Hidden, no timer
 * runs.
 * @returns a function that stops both
 */
export function watchPresence({ autoLock, rotate, platform }: PresenceOptions): () => void {
  let timer: ReturnType<typeof setInterval> | undefined
  const leave = () => clearInterval(timer)
  const arrive = () => {
    autoLock.check()
    void rotate()
    leave()
    timer = setInterval(autoLock.check, IDLE_CHECK)
  }
  arrive()
  const undo = platform.onVisibility((visible) => (visible ? arrive() : leave()))
  return () => {
    leave()
    undo()
  }
}
