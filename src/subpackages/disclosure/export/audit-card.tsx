import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Chips } from '@/components/chips'
import { EmptyState } from '@/components/empty-state'
import { Facts } from '@/components/facts'
import { Icon } from '@/components/icon'
import { RemoteFrame } from '@/components/remote-frame'
import { describeTime } from '@/components/time-text'
import type { AuditEntry, AuditFilter } from '@/contract'
import { exportText as t } from '@/locales/zh-cn/enterprise-export'
import { useRuntime } from '@/services/runtime-provider'
import { MoreButton } from '@/components/more-button'
import { actOf, factsOf } from './audit-words'
import type { Audit } from './use-audit'

const FILTERS: readonly AuditFilter[] = ['all', 'query', 'export', 'consent']
const SKELETON = [
  [
    [100, 40],
    [100, 40],
    [100, 40],
  ],
] as const

/** Everything that was done on this side. Nothing can be changed; each employee reads what concerns them. */
export function AuditCard({ audit: { filter, setFilter, list } }: { audit: Audit }) {
  const { clock } = useRuntime()
  return (
    <>
      <View className="export-audit-head">
        <Text className="export-title">{t.audit}</Text>
        <View className="export-audit-aside">
          <Icon name="eye" size="s" />
          <Text>{t.auditAside}</Text>
        </View>
      </View>
      <Chips options={FILTERS.map((value) => ({ value, text: t.filters[value] }))} value={filter} onChange={setFilter} />
      <RemoteFrame view={list.view} skeleton={SKELETON} now={clock()} onRetry={list.refresh}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon="clock" title={t.emptyTitle} text={t.emptyText} actions={[{ text: t.refresh, onPress: list.refresh }]} />
          ) : (
            <>
              <Card tight>
                {items.map((entry) => (
                  <Entry key={entry.entryId} entry={entry} now={clock()} />
                ))}
              </Card>
              <MoreButton list={list} />
            </>
          )
        }
      </RemoteFrame>
      <Text className="export-end">{t.auditNote}</Text>
    </>
  )
}

function Entry({ entry, now }: { entry: AuditEntry; now: number }) {
  return (
    <View className="export-entry">
      <Text className="export-entry-at">{describeTime(entry.at, now)}</Text>
      <View className="export-entry-main">
        <Text className="export-entry-act">{actOf(entry)}</Text>
        <Facts className="export-entry-facts" facts={factsOf(entry)} />
      </View>
    </View>
  )
}
