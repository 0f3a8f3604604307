import { Text, View } from '@tarojs/components'
import { moneyParts } from '@/domain/money'
import { HIDDEN_AMOUNT } from '@/domain/mask'
import { t } from '@/locales'
import { classes, useAppearance } from './appearance'
import './amount.scss'

interface AmountProps {
  fen: number
  size: 'xl' | 'l' | 'm'
  /** Paler, for figures that are not current. */
  muted?: boolean
  plus?: boolean
  /** Entered by the user on this page, and therefore shown while amounts are hidden. */
  own?: boolean
}

/** A large amount with ¥ and cents one step smaller than the yuan. 关怀 writes 元 instead of ¥. */
export function Amount({ fen, size, muted = false, plus = false, own = false }: AmountProps) {
  const { hideAmounts: hidden, care } = useAppearance()
  const hideAmounts = hidden && !own
  const { sign, yuan, cents } = moneyParts(fen, plus)
  const label = hideAmounts ? t.common.amountHidden : t.common.spoken(moneyParts(fen, plus))
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
