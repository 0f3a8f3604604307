import { useMoney } from '@/components/appearance'
import { Banner } from '@/components/banner'
import type { DrugOffer } from '@/contract'
import { adviceOn } from '@/domain/drug-offers'
import { drugText as t } from '@/locales/zh-cn/directory'

/** Where to go, and why the lowest price tag is not it. */
export function Advice({ offers, now }: { offers: readonly DrugOffer[]; now: number }) {
  const money = useMoney()
  const advice = adviceOn(offers, now)
  if (!advice) return <Banner tone="warn" icon="warning" text={t.adviceNone} />
  const { best, lowerTag } = advice
  const tag = lowerTag?.pooled ? t.adviceTagOther : t.adviceTag
  return (
    <Banner
      tone="brand"
      icon="check"
      title={t.advice(best.name, money(best.bill.psnPartAmt))}
      text={lowerTag ? tag(lowerTag.name, money(lowerTag.bill.psnPartAmt)) : t.adviceBest}
    />
  )
}
