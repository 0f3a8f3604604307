import { useEffect, useState } from 'react'
import { createScreen } from '@/platform/screen'

/** Keeps the screen bright while a code is in front of a scanner, and puts it back when it is hidden, locked or left. */
export function useBright(lit: boolean): void {
  const [screen] = useState(createScreen)
  useEffect(() => (lit ? screen.brighten() : undefined), [lit, screen])
}
