import { useDidHide, useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useRuntime } from '@/services/runtime-provider'

/** Asks the host to prevent captures while the page shows. @returns whether a capture was noticed: no host prevents all of them */
export function useCaptureGuard(): boolean {
  const { platform } = useRuntime()
  const [captured, setCaptured] = useState(false)
  const undo = useRef<(() => void) | null>(null)
  const release = useCallback(() => {
    undo.current?.()
    undo.current = null
  }, [])
  const guard = useCallback(() => {
    release()
    undo.current = platform.guardCapture(() => setCaptured(true))
  }, [platform, release])
  useDidShow(guard)
  useDidHide(release)
  useEffect(() => release, [release])
  return captured
}
