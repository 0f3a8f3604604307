import { Text, View } from '@tarojs/components'
import { classes } from '@/components/appearance'
import { Banner } from '@/components/banner'
import { Card } from '@/components/card'
import { Pressable } from '@/components/pressable'
import { RemoteFrame } from '@/components/remote-frame'
import type { Batch, BatchRow } from '@/contract'
import { toClock } from '@/domain/beijing-time'
import { wordOf } from '@/locales/word-of'
import { batchText as t } from '@/locales/zh-cn/enterprise'
import type { RemotePages } from '@/services/remote/use-remote-pages'
import { MoreButton } from '@/components/more-button'

interface FailedRowsProps {
  batch: Batch
  rows: RemotePages<'employer.batch-rows'>
  retrying: boolean
  onRetry: () => void
  now: number
}

const SKELETON = [
  [
    [40, 22],
    [100, 44],
  ],
] as const

/** The rows without a result, each with its cause. Only what a second try can mend is tried again; a throttle ends by itself. */
export function FailedRows({ batch, rows, retrying, onRetry, now }: FailedRowsProps) {
  const { failed, retryable, throttled } = batch
  if (failed === 0) return batch.state === 'running' ? null : <Text className="hr-end">{t.noFailures}</Text>
  return (
    <>
      {throttled.count > 0 && (
        <Banner icon="clock" text={t.throttled(throttled.count, throttled.until === null ? null : toClock(throttled.until))} />
      )}
      <RemoteFrame view={rows.view} skeleton={SKELETON} now={now} onRetry={rows.refresh}>
        {({ items }) => (
          <>
            <Card
              title={t.failures(failed)}
              aside={
                retryable > 0 && (
                  <Pressable className="hr-link" disabled={retrying} onPress={onRetry}>
                    <Text>{retrying ? t.retrying : t.retry(retryable)}</Text>
                  </Pressable>
                )
              }
            >
              {items.map((row) => (
                <FailedRow key={row.rowId} row={row} />
              ))}
            </Card>
            {rows.hasMore && <MoreButton list={rows} />}
          </>
        )}
      </RemoteFrame>
    </>
  )
}

function FailedRow({ row }: { row: BatchRow }) {
  const { nameMasked, staffNoMasked, state } = row
  return (
    <View className="hr-failed">
      <View className="hr-failed-who">
        <Text className="hr-failed-name">{nameMasked}</Text>
        <Text className="hr-failed-no">{staffNoMasked}</Text>
      </View>
      <Text className="hr-failed-cause">{causeOf(row)}</Text>
      <Text className={classes('hr-failed-state', (state === 'correct' || state === 'stopped') && 'hr-warn')}>{stateOf(row)}</Text>
    </View>
  )
}

function causeOf({ cause, at }: BatchRow): string {
  if (cause === null) return ''
  const text = wordOf(t.causes, cause)
  return cause === 'withdrawn' && at !== null ? t.causeAt(toClock(at), text) : text
}

const stateOf = ({ state, cause, at }: BatchRow): string =>
  cause === 'throttled' && at !== null ? t.retryAt(toClock(at)) : t.states2[state]
