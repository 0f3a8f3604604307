import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Icon } from '@/components/icon'
import { credentialText as t } from '@/locales/zh-cn/credential'
import type { Holder } from './holders'
import { Steps } from './refused'

/** A relative who is not insured has no code: what a cashier would say, and the way on. */
export const Uninsured = ({ holder }: { holder: Holder }) => (
  <>
    <Card>
      <View className="result-head">
        <View className="result-symbol result-symbol-warn">
          <Icon name="warning" size="l" />
        </View>
        <Text className="result-word">{t.words['EC-UNINSURED']}</Text>
        <Text className="result-text">
          {t.why['EC-UNINSURED']({ name: holder.psnNameMasked, place: holder.city, institution: '', city: '' })}
        </Text>
        <Text className="result-text">{t.uninsuredNoCode}</Text>
      </View>
    </Card>
    <Card tight>
      <Steps refusal="EC-UNINSURED" holder={holder} />
    </Card>
  </>
)
