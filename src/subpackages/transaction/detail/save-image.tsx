import { Canvas, View } from '@tarojs/components'
import { useMoney } from '@/components/appearance'
import { Banner } from '@/components/banner'
import { Button } from '@/components/button'
import type { TransactionDetail } from '@/contract'
import { detailText } from '@/locales/zh-cn/transaction-detail'
import type { SaveImageResult } from '@/platform/types'
import { useRuntime } from '@/services/runtime-provider'
import { useSavePicture } from '@/services/use-save-picture'
import { statementOf } from './statement-picture'

const CANVAS_ID = 'statement-picture'

const TEXT: Record<SaveImageResult, string> = {
  saved: detailText.saved,
  refused: detailText.saveRefused,
  unavailable: detailText.saveFailed,
}

/** Draws the entry with a demo stamp and saves the image to the album. */
export function SaveImage({ detail }: { detail: TransactionDetail }) {
  const { platform } = useRuntime()
  const { outcome, save } = useSavePicture(platform, CANVAS_ID)
  const money = useMoney()
  return (
    <View className="detail-save">
      {outcome && (
        <View className="detail-saved">
          <Banner tone={outcome === 'saved' ? 'brand' : 'warn'} icon={outcome === 'saved' ? 'check' : 'warning'} text={TEXT[outcome]} />
        </View>
      )}
      <Button kind="soft" text={detailText.saveImage} onPress={() => save(statementOf(detail, money))} />
      <Canvas type="2d" id={CANVAS_ID} className="detail-canvas" />
    </View>
  )
}
