import { Banner } from '@/components/banner'
import { describeDate } from '@/components/time-text'
import type { RemoteFiling } from '@/contract'
import { institutionText as t } from '@/locales/zh-cn/directory'
import { open } from '@/navigation'

/** 异地就医备案 at this place: until when, and what it changes. Nothing at home. */
export function FilingBanner({ filing, admdvs }: { filing: RemoteFiling; admdvs: string }) {
  const { status, from, until, percent, direct } = filing
  if (status === 'home') return null
  const span = from === null ? '' : t.filingUntil(describeDate(from), until === null ? null : describeDate(until))
  return (
    <Banner
      tone={direct ? 'brand' : 'warn'}
      icon={direct ? 'check' : 'warning'}
      title={t.filing[status]}
      text={`${span}${direct ? t.filingDirect(percent) : t.filingNone(percent)}`}
      actions={[{ text: t.filingAction, onPress: () => open('filing', { place: admdvs }) }]}
    />
  )
}
