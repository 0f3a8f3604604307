import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Checkbox } from '@/components/checkbox'
import { InView } from '@/components/in-view'
import { Pressable } from '@/components/pressable'
import { t } from '@/locales'

export interface ConsentTicks {
  terms: boolean
  sensitive: boolean
}

interface ConsentsProps {
  ticks: ConsentTicks
  /** Receives only the boxes that changed: a second tap may come before the first is rendered. */
  onChange: (tick: Partial<ConsentTicks>) => void
  onRead: (which: 'terms' | 'sensitive') => void
}

/**
 * Two separate consents: PIPL art. 29 requires a separate one for sensitive data.
 * Links to the texts stand beside each checkbox, because screen readers do not reach elements inside one.
 */
export const Consents = ({ ticks, onChange, onRead }: ConsentsProps) => (
  <Card tight>
    <InView entry="consent">
      <View className="authorize-consent authorize-consent-short">
        <Checkbox checked={ticks.terms} label={t.authorize.consentTermsLabel} onChange={(terms) => onChange({ terms })}>
          <Text>{t.authorize.consentTerms}</Text>
        </Checkbox>
        <Pressable className="authorize-link" role="link" onPress={() => onRead('terms')}>
          <Text>{t.authorize.termsLinks}</Text>
        </Pressable>
      </View>
    </InView>
    <InView entry="sensitive-consent">
      <View className="authorize-consent">
        <Checkbox checked={ticks.sensitive} label={t.authorize.consentSensitiveLabel} onChange={(sensitive) => onChange({ sensitive })}>
          <Text>{t.authorize.consentSensitiveLead}</Text>
          <Text className="authorize-strong">{t.authorize.consentSensitiveStrong}</Text>
          <Text>{t.authorize.consentSensitive}</Text>
        </Checkbox>
        <Pressable className="authorize-link authorize-link-below" role="link" onPress={() => onRead('sensitive')}>
          <Text>{t.authorize.readSensitive}</Text>
        </Pressable>
      </View>
    </InView>
  </Card>
)
