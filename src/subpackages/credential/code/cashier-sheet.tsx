import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Banner } from '@/components/banner'
import { Button } from '@/components/button'
import { Chips } from '@/components/chips'
import { Sheet } from '@/components/sheet'
import type { BusinessType } from '@/contract'
import { credentialText } from '@/locales/zh-cn/credential'
import type { Demo } from '@/services/backend'
import { useRuntime } from '@/services/runtime-provider'

const t = credentialText.cashier

interface CashierSheetProps {
  control: Demo['control']
  /** The code on the screen, and the one before it; null where there is none. */
  token: string | null
  earlier: string | null
  onClose: () => void
}

/** A cashier of the demonstration, which scans the code of the page behind it: a phone cannot show its code and scan it at once. */
export function CashierSheet({ control, token, earlier, onClose }: CashierSheetProps) {
  const { platform } = useRuntime()
  const counters = control.counters()
  const [chosen, setChosen] = useState(counters[0]?.institutionId ?? '')
  const counter = counters.find(({ institutionId }) => institutionId === chosen)
  const [wanted, setWanted] = useState<BusinessType>('01301')
  const business = counter?.businesses.includes(wanted) ? wanted : counter?.businesses[0]
  const [old, setOld] = useState(false)
  const [copied, setCopied] = useState(false)
  const [unreadable, setUnreadable] = useState(false)
  const shown = old ? earlier : token
  const copy = (text: string) => platform.copy(text).then(setCopied)
  const scan = async () => {
    if (shown === null || business === undefined) return
    const answer = await control.scanCredential({ token: shown, institutionId: chosen, business })
    if (answer.status === 'unreadable') setUnreadable(true)
    else onClose()
  }
  return (
    <Sheet title={t.title} onClose={onClose}>
      <Text className="cashier-note">{t.text}</Text>
      <Text className="cashier-label">{t.institution}</Text>
      <Chips
        options={counters.map(({ institutionId, name, city }) => ({ value: institutionId, text: `${name} · ${city}` }))}
        value={chosen}
        onChange={setChosen}
      />
      <Text className="cashier-label">{t.business}</Text>
      <Chips
        options={(counter?.businesses ?? []).map((value) => ({ value, text: credentialText.businesses[value] }))}
        value={business ?? wanted}
        onChange={setWanted}
      />
      <Text className="cashier-label">{t.which}</Text>
      <Chips
        options={[
          { value: 'now', text: t.now },
          { value: 'earlier', text: t.earlier },
        ]}
        value={old ? 'earlier' : 'now'}
        onChange={(value) => setOld(value === 'earlier')}
      />
      {unreadable && <Banner tone="warn" icon="warning" text={t.unreadable} />}
      <View className="cashier-foot">
        {shown !== null && <Button kind="text" text={copied ? t.copied : t.copy} onPress={() => void copy(shown)} />}
        <Button text={shown === null ? t.noEarlier : t.scan} disabled={shown === null} onPress={() => void scan()} />
      </View>
    </Sheet>
  )
}
