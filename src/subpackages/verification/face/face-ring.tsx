import { View } from '@tarojs/components'
import { classes, useAppearance } from '@/components/appearance'
import { verification } from '@/locales/zh-cn/verification'

/** Outline for the face; its arc turns while the host checks. */
export function FaceRing({ turning, failed }: { turning: boolean; failed: boolean }) {
  const { reduceMotion } = useAppearance()
  return (
    <View className="face-ring" role="img" aria-label={verification.face.ring}>
      <View className={classes('face-arc', failed && 'face-arc-failed', turning && !reduceMotion && 'face-arc-turning')} />
      <View className="face-window">
        <View className="face-head" />
        <View className="face-body" />
      </View>
    </View>
  )
}
