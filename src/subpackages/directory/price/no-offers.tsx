import { EmptyState } from '@/components/empty-state'
import type { DrugPrices } from '@/contract'
import { drugText as t } from '@/locales/zh-cn/directory'
import { open } from '@/navigation'

/** No pharmacy sells the pack: another one, or a hospital. */
export function NoOffers({ prices: { otherSpecs }, onSpec }: { prices: DrugPrices; onSpec: (drugCode: string) => void }) {
  const [other] = otherSpecs
  return (
    <EmptyState
      icon="shop"
      title={t.emptyOffers}
      text={t.emptyOffersText}
      actions={[
        ...(other ? [{ text: t.otherSpecs, onPress: () => onSpec(other.drugCode) }] : []),
        { text: t.hospitalAction, onPress: () => open('institutions') },
      ]}
    />
  )
}
