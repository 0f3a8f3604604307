import { Text, View } from '@tarojs/components'
import { ListRow } from '@/components/list-row'
import { describeDate } from '@/components/time-text'
import type { RecognisedId } from '@/contract'
import { verification } from '@/locales/zh-cn/verification'

const t = verification.photo

/** What was recognised on the card, masked by the backend. */
export const Recognised = ({ recognised }: { recognised: RecognisedId }) => (
  <View className="photo-recognised">
    <Text className="photo-tips-title">{t.confirmTitle}</Text>
    <ListRow title={t.name} end={recognised.psnNameMasked} />
    <ListRow title={t.number} end={recognised.certnoMasked} />
    {recognised.issuer && <ListRow title={t.issuer} end={recognised.issuer} />}
    <ListRow title={t.validUntil} end={recognised.validUntil ? describeDate(recognised.validUntil) : t.longTerm} />
  </View>
)
