import { Image, Text, View } from '@tarojs/components'
import { classes } from '@/components/appearance'
import { Icon } from '@/components/icon'
import { Pressable } from '@/components/pressable'
import type { IdSide } from '@/contract'
import { verification } from '@/locales/zh-cn/verification'

const t = verification.photo

interface PhotoSlotProps {
  side: IdSide
  preview: string | null
  done: boolean
  busy: boolean
  wrong: boolean
  onPress: () => void
}

/** One side of the card: what to photograph, the picture, and whether it was accepted. */
export const PhotoSlot = ({ side, preview, done, busy, wrong, onPress }: PhotoSlotProps) => (
  <Pressable className="photo-slot" label={done && !wrong ? t.slotTaken(t.sides[side]) : t.take(t.sides[side])} onPress={onPress}>
    <View className={classes('photo-face', done && 'photo-face-done', wrong && 'photo-face-wrong')}>
      {preview ? <Image className="photo-preview" src={preview} mode="aspectFill" aria-hidden="true" /> : <Sketch side={side} />}
      {(done || wrong) && !busy && (
        <View className={classes('photo-mark', wrong && 'photo-mark-wrong')}>
          <Icon name={wrong ? 'close' : 'check'} size="s" />
        </View>
      )}
    </View>
    <Text className="photo-caption">{busy ? t.checking : t.sides[side]}</Text>
  </Pressable>
)

/** Outline that distinguishes the two sides. */
const Sketch = ({ side }: { side: IdSide }) => (
  <View className={`photo-sketch photo-sketch-${side}`} aria-hidden="true">
    {side === 'back' && <View className="photo-emblem" />}
    <View className="photo-lines">
      <View className="photo-line" />
      <View className="photo-line photo-line-short" />
      <View className="photo-line" />
    </View>
    {side === 'front' && <View className="photo-portrait" />}
  </View>
)
