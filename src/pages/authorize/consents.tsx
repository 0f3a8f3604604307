import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Checkbox } from '@/components/checkbox'
import { Pressable } from '@/components/pressable'
import { t } from '@/locales'

export interface ConsentTicks {
  terms: boolean
  sensitive: boolean
}

interface ConsentsProps {
  ticks: ConsentTicks
  /** What was ticked or unticked just now; a second tap may come before the first is drawn. */
  onChange: (tick: Partial<ConsentTicks>) => void
  onRead: (which: 'terms' | 'sensitive') => void
}

/**
 * Two consents, each given on its own: the law asks for a separate one for sensitive data (PIPL art. 29).
 * What is agreed to can be read beside each box, not inside it: a screen reader finds nothing inside a checkbox.
 */
export const Consents = ({ ticks, onChange, onRead }: ConsentsProps) => (
  <Card tight>
    <View className="authorize-consent authorize-consent-short">
      <Checkbox checked={ticks.terms} label={t.authorize.consentTermsLabel} onChange={(terms) => onChange({ terms })}>
        <Text>{t.authorize.consentTerms}</Text>
      </Checkbox>
      <Pressable className="authorize-link" role="link" onPress={() => onRead('terms')}>
        <Text>{t.authorize.termsLinks}</Text>
      </Pressable>
    </View>
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
  </Card>
)
