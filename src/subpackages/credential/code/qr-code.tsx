import { Canvas, Text, View } from '@tarojs/components'
import Taro, { useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { credentialText as t } from '@/locales/zh-cn/credential'
import type { DrawingCanvas } from '@/platform/types'
import { useRuntime } from '@/services/runtime-provider'
import { drawCode } from './draw-code'

const CANVAS_ID = 'credential-code'
/** CSS px of each side; a scanner at arm's length needs some 4 px a module. */
const SIDE = 200

function draw(canvas: DrawingCanvas, token: string, ratio: number): boolean {
  const context = canvas.getContext('2d')
  if (!context) return false
  const side = Math.round(SIDE * ratio)
  canvas.width = side
  canvas.height = side
  drawCode(context, token, { left: 0, top: 0, side })
  return true
}

/** The code with the demo mark over its middle; correction level H leaves it readable. A blank square while there is none. */
export function QrCode({ token }: { token: string | null }) {
  const { platform } = useRuntime()
  const [failed, setFailed] = useState(false)
  const [attempt, setAttempt] = useState(0)
  // The host finds no canvas on a page that another one covers: it is drawn when that is left.
  useDidShow(() => {
    if (failed) setAttempt(attempt + 1)
  })
  useEffect(() => {
    if (token === null) return undefined
    let here = true
    const show = async () => {
      const canvas = await platform.canvasNode(CANVAS_ID)
      if (here) setFailed(!canvas || !draw(canvas, token, platform.pixelRatio()))
    }
    // The canvas exists for the host only after the view is drawn.
    Taro.nextTick(() => void show().catch(() => here && setFailed(true)))
    return () => void (here = false)
  }, [platform, token, attempt])
  return (
    <View className="code-square" role="img" aria-label={token === null ? t.noCode : t.codeSpoken}>
      {token !== null && <Canvas type="2d" id={CANVAS_ID} className="code-canvas" />}
      {token !== null && !failed && <Text className="code-mark">{t.demoCode}</Text>}
      {failed && <Text className="code-failed">{t.cannotDraw}</Text>}
    </View>
  )
}
