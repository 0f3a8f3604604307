import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Sheet } from '@/components/sheet'
import { help as t } from '@/locales/zh-cn/help'
import { useRuntime } from '@/services/runtime-provider'

interface ContactProps {
  hotline: { number: string; written: string; city: string | null }
  text: string
  onClose: () => void
}

/** The hotline, with a summary to read out, so that the operator need not ask everything again. */
export function Contact({ hotline, text, onClose }: ContactProps) {
  const { platform } = useRuntime()
  const [copied, setCopied] = useState(false)
  return (
    <Sheet title={t.contactTitle} onClose={onClose}>
      <Text className="guide-text">{t.contactText}</Text>
      <View className="guide-diagnosis">
        {text.split('\n').map((line) => (
          <View key={line} className="guide-diagnosis-line">
            {/* WeChat reads `userSelect`, Alipay `selectable`. */}
            <Text userSelect selectable>
              {line}
            </Text>
          </View>
        ))}
      </View>
      <Button kind="soft" text={copied ? t.copied : t.copy} onPress={() => void platform.copy(text).then(setCopied)} />
      <Button className="guide-call" text={t.call(hotline.written)} onPress={() => void platform.callPhone(hotline.number)} />
      {hotline.city && <Text className="guide-call-city">{t.callCity(hotline.city)}</Text>}
    </Sheet>
  )
}
