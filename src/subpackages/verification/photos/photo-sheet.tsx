import { Text, View } from '@tarojs/components'
import { DemoMark } from '@/components/demo-mark'
import { ListRow } from '@/components/list-row'
import { Pressable } from '@/components/pressable'
import { Sheet } from '@/components/sheet'
import type { IdSide } from '@/contract'
import { verification } from '@/locales/zh-cn/verification'
import { useRuntime } from '@/services/runtime-provider'
import { SAMPLES, type Sample } from './sample-id'

const t = verification.photo

interface PhotoSheetProps {
  side: IdSide
  onClose: () => void
  onTake: (source: 'camera' | 'album') => void
  onSample: (sample: Sample) => void
}

/** Asks for the source of a picture. The demo also offers sample cards, one for each fault. */
export const PhotoSheet = ({ side, onClose, onTake, onSample }: PhotoSheetProps) => {
  const { demo } = useRuntime()
  return (
    <Sheet title={t.sheet(t.sides[side])} onClose={onClose}>
      <ListRow icon="camera" tone="brand" title={t.camera} detail={t.cameraDetail} onPress={() => onTake('camera')} />
      <ListRow icon="album" tone="brand" title={t.album} detail={t.albumDetail} onPress={() => onTake('album')} />
      {demo && (
        <View className="photo-samples">
          <View className="photo-samples-head">
            <Text>{t.sample}</Text>
            <DemoMark />
          </View>
          <Text className="photo-samples-detail">{t.sampleDetail}</Text>
          <View className="photo-samples-row">
            {SAMPLES.map((sample) => (
              <Pressable key={sample} className="photo-sample" onPress={() => onSample(sample)}>
                <Text className="photo-sample-face">{t.samples[sample]}</Text>
              </Pressable>
            ))}
          </View>
        </View>
      )}
    </Sheet>
  )
}
