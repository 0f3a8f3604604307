import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Icon } from '@/components/icon'
import { ListRow } from '@/components/list-row'
import { Pressable } from '@/components/pressable'
import { REFUSALS, type Refusal } from '@/contract'
import { formatTime } from '@/domain/format-time'
import { credentialText as t } from '@/locales/zh-cn/credential'
import { open } from '@/navigation'
import { useCallHotline } from '@/services/use-hotline'
import { useRuntime } from '@/services/runtime-provider'
import type { Holder } from './holders'
import type { Result } from './use-code'

interface RefusedProps {
  scan: Extract<Result, { status: 'refused' }>
  holder: Holder
  onAgain: () => void
}

/** The one word that the cashier says, why, and what to do now. Nothing was paid. */
export function RefusedResult({ scan, holder, onAgain }: RefusedProps) {
  const { platform } = useRuntime()
  const { at, city, institution, refusal } = scan
  const code = t.refusedCode(refusal, formatTime(at, 'YYYY-MM-DD HH:mm:ss'))
  return (
    <>
      <Card>
        <View className="result-head">
          <View className="result-symbol result-symbol-warn">
            <Icon name="warning" size="l" />
          </View>
          <Text className="result-say">{t.cashierSays}</Text>
          <Text className="result-word">{t.words[refusal]}</Text>
          <Text className="result-text">{t.why[refusal]({ name: holder.psnNameMasked, place: holder.city, institution, city })}</Text>
          <Text className="result-safe">{t.nothingPaid}</Text>
        </View>
        <Button text={t.again} onPress={onAgain} />
      </Card>
      <Card tight>
        <Steps refusal={refusal} holder={holder} where={scan} />
      </Card>
      <Card title={t.otherWords}>
        {REFUSALS.filter((word) => word !== refusal).map((word) => (
          <View key={word} className="seen">
            <Text className="seen-word">{t.words[word]}</Text>
            <Text className="seen-text">{t.short[word]}</Text>
          </View>
        ))}
      </Card>
      <View className="result-code">
        <Text>{code}</Text>
        <Pressable className="result-copy" onPress={() => void platform.copy(code)}>
          <Text>{t.copy}</Text>
        </Pressable>
      </View>
    </>
  )
}

const openCoverage = ({ memberId, cardId }: Holder): void => open('coverage', memberId === null ? { card: cardId } : { member: memberId })

/** A place by its name, and by its code where the insurer told it. */
type Where = Pick<Result, 'city' | 'admdvs'>

/** What to do now: the step that mends it, the way without, and a person to ask. @param where it was refused */
export function Steps({ refusal, holder, where }: { refusal: Refusal; holder: Holder; where?: Where }) {
  const call = useCallHotline()
  return (
    <>
      {refusal === 'EC-PLACE' && (
        <ListRow icon="card" tone="brand" title={t.otherPlace} detail={t.otherPlaceText} onPress={() => open('cards')} />
      )}
      {refusal === 'EC-PLACE' && where !== undefined && holder.memberId === null && (
        <ListRow
          icon="pin"
          title={t.filing}
          detail={t.filingText(where.city)}
          onPress={() => open('filing', { card: holder.cardId, ...(where.admdvs === undefined ? {} : { place: where.admdvs }) })}
        />
      )}
      {refusal === 'EC-FROZEN' && (
        <ListRow icon="shield" tone="brand" title={t.arrears} detail={t.arrearsText} onPress={() => openCoverage(holder)} />
      )}
      {refusal === 'EC-UNINSURED' && (
        <ListRow icon="shield" tone="brand" title={t.uninsured} detail={t.uninsuredText} onPress={() => openCoverage(holder)} />
      )}
      {refusal !== 'EC-EXPIRED' && <ListRow icon="document" title={t.cashFirst} detail={t.cashFirstText(holder.city)} />}
      <ListRow icon="phone" title={t.call} detail={t.callText(holder.city)} onPress={call} />
    </>
  )
}
