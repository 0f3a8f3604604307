import { Canvas, View } from '@tarojs/components'
import { useState } from 'react'
import { Banner } from '@/components/banner'
import { Button } from '@/components/button'
import type { TransactionDetail } from '@/contract'
import { drawPicture, layoutStatement } from '@/domain/picture'
import { detailText } from '@/locales/zh-cn/transaction-detail'
import { platform } from '@/runtime'
import { statementOf } from './statement-picture'

const CANVAS_ID = 'statement-picture'
/** Sharp enough to read when zoomed, small enough for every host's canvas. */
const RATIO = 2

type Outcome = 'saved' | 'refused' | 'unavailable'
const TEXT: Record<Outcome, string> = {
  saved: detailText.saved,
  refused: detailText.saveRefused,
  unavailable: detailText.saveFailed,
}

/** Draws the entry, stamped as demo data, and puts it into the album. */
export function SaveImage({ detail }: { detail: TransactionDetail }) {
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const save = async () => {
    const canvas = await platform.canvasNode(CANVAS_ID)
    const picture = layoutStatement(statementOf(detail))
    if (canvas) Object.assign(canvas, { width: picture.width * RATIO, height: picture.height * RATIO })
    const context = canvas?.getContext('2d')
    if (!canvas || !context) return setOutcome('unavailable')
    drawPicture(context, picture, RATIO)
    setOutcome(await platform.saveImage(canvas.toDataURL('image/png')))
  }
  return (
    <View className="detail-save">
      {outcome && (
        <View className="detail-saved">
          <Banner tone={outcome === 'saved' ? 'brand' : 'warn'} icon={outcome === 'saved' ? 'check' : 'warning'} text={TEXT[outcome]} />
        </View>
      )}
      <Button kind="soft" text={detailText.saveImage} onPress={() => void save()} />
      <Canvas type="2d" id={CANVAS_ID} className="detail-canvas" />
    </View>
  )
}
