import { Text, View } from '@tarojs/components'
import { formatFen, moneyParts } from '@/domain/money'
import { HIDDEN_AMOUNT } from '@/domain/mask'
import { t } from '@/locales'
import { classes, useAppearance } from './appearance'
import './amount.scss'

interface AmountProps {
  fen: number
  size: 'xl' | 'l' | 'm'
  /** Figures that are not current are not shown at full strength. */
  muted?: boolean
  plus?: boolean
  /** Set by the person on this very page: theirs to see, also while amounts are hidden. */
  own?: boolean
}

/** A large amount: ¥ and cents a step smaller than the yuan; 关怀 writes 元 instead of ¥. */
export function Amount({ fen, size, muted = false, plus = false, own = false }: AmountProps) {
  const { hideAmounts: hidden, care } = useAppearance()
  const hideAmounts = hidden && !own
  const { sign, yuan, cents } = moneyParts(fen, plus)
  const label = hideAmounts ? t.common.amountHidden : t.common.yuanSpoken(formatFen(fen, plus))
  return (
    <View className={classes('amount', `amount-${size}`, muted && 'amount-muted')} aria-label={label} role="text">
      {hideAmounts ? (
        <Text>{HIDDEN_AMOUNT}</Text>
      ) : (
        <>
          <Text>{sign}</Text>
          {!care && sign === '' && <Text className="amount-unit">¥</Text>}
          <Text>{yuan}</Text>
          <Text className="amount-cents">.{cents}</Text>
        </>
      )}
      {care && !hideAmounts && <Text className="amount-unit amount-unit-after">{t.common.yuan}</Text>}
    </View>
  )
}
