import { Text, View } from '@tarojs/components'
import { stepUp as t } from '@/locales/zh-cn/step-up'
import { Checkbox } from './checkbox'
import { InView } from './in-view'
import './face-consent.scss'

interface FaceConsentProps {
  agreed: boolean
  onChange: (agreed: boolean) => void
}

/** The separate consent to face processing, requested for each verification. Without it the card number can be used instead. */
export const FaceConsent = ({ agreed, onChange }: FaceConsentProps) => (
  <View className="face-consent">
    <InView entry="consent">
      <Checkbox checked={agreed} label={t.faceConsentLabel} onChange={onChange}>
        <Text>{t.faceConsent}</Text>
      </Checkbox>
    </InView>
  </View>
)
