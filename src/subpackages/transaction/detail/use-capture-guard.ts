import { useDidHide, useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { platform } from '@/runtime'

/** Guards the page against capture while it shows. @returns whether a capture was noticed: no host prevents them all */
export function useCaptureGuard(): boolean {
  const [captured, setCaptured] = useState(false)
  const undo = useRef<(() => void) | null>(null)
  const release = useCallback(() => {
    undo.current?.()
    undo.current = null
  }, [])
  const guard = useCallback(() => {
    release()
    undo.current = platform.guardCapture(() => setCaptured(true))
  }, [release])
  useDidShow(guard)
  useDidHide(release)
  useEffect(() => release, [release])
  return captured
}
