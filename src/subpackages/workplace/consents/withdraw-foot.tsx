import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { workplaceText as t } from '@/locales/zh-cn/workplace'

/** The way out of the only consent, with what it does and what it cannot. */
export const WithdrawFoot = ({ onPress }: { onPress: () => void }) => (
  <View>
    <Button kind="danger" text={t.withdraw} onPress={onPress} />
    <Text className="work-foot-note">{t.withdrawNote}</Text>
  </View>
)
