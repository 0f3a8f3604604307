import { Text, View } from '@tarojs/components'
import { useAppearance } from '@/components/appearance'
import { dayText } from '@/components/day-text'
import { ListRow } from '@/components/list-row'
import { Pressable } from '@/components/pressable'
import { describeTime } from '@/components/time-text'
import type { Batch } from '@/contract'
import { toClock, toDate } from '@/domain/beijing-time'
import { homeText as t } from '@/locales/zh-cn/enterprise'
import { open } from '@/navigation'
import type { Accounts, Counts } from './use-accounts'

interface AccountLinksProps {
  counts: Counts
  latest: Batch | null
  work: Accounts
  now: number
}

interface Link {
  text: string
  /** Absent where it only tells. */
  onPress?: () => void
}

/** The time of a batch on its own day, the day as well on any other. */
function timeOf(time: string, now: number): string {
  return toDate(time) === toDate(now) ? toClock(time) : describeTime(time, now)
}

function batchLink(batch: Batch, now: number): Link {
  const { batchId, state, done, failed, total, finishedAt, startedAt } = batch
  if (state === 'running') return { text: t.running(done + failed, total), onPress: () => open('enterprise-batch', { batchId }) }
  const at = timeOf(finishedAt ?? startedAt, now)
  const text = state === 'finished' ? t.lastResult(at) : t.lastCancelled(at)
  return { text, onPress: () => open('enterprise-batch', { batchId }) }
}

/** Reminding again comes once its pause is over; until then the day stands in its place. */
function remindLink({ remind, waiting, purpose }: Counts, work: Accounts, now: number): Link | null {
  if (waiting === 0) return null
  if (remind.count > 0) return { text: t.remind(remind.count), onPress: () => work.remind(purpose) }
  return remind.againAt === null ? null : { text: t.remindAgain(dayText(toDate(remind.againAt), toDate(now))) }
}

/** The latest query, and what can be done for those who have not answered. 关怀 gives each a row of its own. */
export function AccountLinks({ counts, latest, work, now }: AccountLinksProps) {
  const { care } = useAppearance()
  const { granted, askable, purpose } = counts
  const links = [
    latest ? batchLink(latest, now) : null,
    granted > 0 && askable > 0 ? { text: t.invite(askable), onPress: () => work.ask(purpose) } : null,
    remindLink(counts, work, now),
  ].filter((link): link is Link => link !== null)
  if (links.length === 0) return null
  if (care) {
    return (
      <View className="hr-care-links">
        {links.map(({ text, onPress }) => (
          <ListRow key={text} title={text} {...(onPress ? { onPress } : {})} />
        ))}
      </View>
    )
  }
  return (
    <View className="hr-links">
      {links.map(({ text, onPress }) =>
        onPress ? (
          <Pressable key={text} className="hr-link" disabled={work.pending} onPress={onPress}>
            <Text>{text}</Text>
          </Pressable>
        ) : (
          <Text key={text} className="hr-link-off">
            {text}
          </Text>
        ),
      )}
    </View>
  )
}
