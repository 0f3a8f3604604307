import { Text, View } from '@tarojs/components'
import { Facts } from '@/components/facts'
import { describeTime } from '@/components/time-text'
import type { WorkLook } from '@/contract'
import { wordOf } from '@/locales/word-of'
import { officerText } from '@/locales/zh-cn/officer'
import { workplaceText as t } from '@/locales/zh-cn/workplace'

/** What the person did is told as theirs; the rest by who did it. */
const OWN: readonly string[] = ['granted', 'withdrawn', 'compared']

function actOf({ kind, officerNameMasked, rows }: WorkLook): string {
  const who = officerNameMasked ?? t.system
  if (kind === 'export' && rows !== null) return t.exportRows(who, rows)
  const act = wordOf(t.acts, kind)
  return OWN.includes(kind) ? act : t.act(who, act)
}

function detailOf({ band, account, purpose, exportId }: WorkLook): string[] {
  const seen = [...(band === null ? [] : [officerText.band(band)]), ...(account === null ? [] : [officerText.accounts[account]])]
  const parts = [
    ...(seen.length === 0 ? [] : [t.saw(seen.join(t.join))]),
    ...(purpose === null ? [] : [t.forPurpose(officerText.shortPurposes[purpose])]),
    ...(exportId === null ? [] : [t.number(exportId)]),
  ]
  return parts.length === 0 ? [t.sawNothing] : parts
}

/** One look: when, who, what for, and what was seen. */
export const LookRow = ({ look, now }: { look: WorkLook; now: number }) => (
  <View className="work-look">
    <Text className="work-look-at">{describeTime(look.at, now)}</Text>
    <View className="work-look-main">
      <Text className="work-look-act">{actOf(look)}</Text>
      <Facts className="work-look-detail" facts={detailOf(look)} />
    </View>
  </View>
)
