import { View } from '@tarojs/components'

/** How much of a quota is used. The figures stand beside it, so it is hidden from screen readers. */
export const Track = ({ part, whole, thick = false }: { part: number; whole: number; thick?: boolean }) => (
  <View className={thick ? 'family-track family-track-thick' : 'family-track'} aria-hidden="true">
    <View className="family-track-fill" style={{ width: `${whole > 0 ? Math.min(100, Math.round((part * 100) / whole)) : 0}%` }} />
  </View>
)
