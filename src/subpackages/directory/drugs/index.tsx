import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Chips } from '@/components/chips'
import { EmptyState } from '@/components/empty-state'
import { ListRow } from '@/components/list-row'
import { NoCard } from '@/components/no-card'
import { Page } from '@/components/page'
import { RemoteFrame } from '@/components/remote-frame'
import { DRUG_GROUPS, PRIMARY_CARD, type Drug, type DrugGroup } from '@/contract'
import { drugsList } from '@/contract/operations/drugs'
import { hasNoCard } from '@/domain/remote-view'
import { drugText as t } from '@/locales/zh-cn/directory'
import { open, useRequireSession } from '@/navigation'
import { usePageRefresh } from '@/platform/page'
import { useRemotePages } from '@/services/remote/use-remote-pages'
import { useRuntime } from '@/services/runtime-provider'
import { SearchField } from '../shared/search-field'
import { useSettled } from '../shared/use-settled'
import { DrugRow } from './drug-row'
import './index.scss'

const ROW = [
  [50, 22],
  [80, 18],
] as const
const SKELETON = [[...ROW, ...ROW, ...ROW, ...ROW]] as const

/** The classes that all drugs on the list share, from the widest on. */
function sharedClasses(items: readonly Drug[]): string {
  const [first] = items
  if (!first) return ''
  return first.classes.filter((one, index) => items.every(({ classes }) => classes[index] === one)).join(' › ')
}

/** The drug catalogue: search, classes, and what a pack would cost this person. */
export default function DrugsPage() {
  const { clock } = useRuntime()
  const signedIn = useRequireSession()
  const [typed, setTyped] = useState('')
  const [group, setGroup] = useState<DrugGroup>('all')
  const [openCode, setOpenCode] = useState('')
  const query = useSettled(typed.trim())
  const input = { cardId: PRIMARY_CARD, group, limit: 15, ...(query === '' ? {} : { query }) }
  const pages = useRemotePages(drugsList, input, { enabled: signedIn })
  usePageRefresh(pages.refresh)
  const counts = 'data' in pages.view ? (pages.view.data.pages[0]?.counts ?? []) : []
  if (hasNoCard(pages.view))
    return (
      <Page title={t.title}>
        <NoCard onBind={() => open('bind')} />
      </Page>
    )
  const clear = () => {
    setTyped('')
    setGroup('all')
  }
  return (
    <Page title={t.title}>
      <SearchField label={t.search} short={t.searchShort} value={typed} onChange={setTyped} />
      <Chips
        options={DRUG_GROUPS.map((value) => ({ value, text: t.group(value, counts.find((one) => one.group === value)?.count ?? null) }))}
        value={group}
        onChange={setGroup}
      />
      <RemoteFrame view={pages.view} skeleton={SKELETON} now={clock()} onRetry={pages.refresh}>
        {({ items, pages: [page] }) =>
          items.length === 0 ? (
            <EmptyState icon="search" title={t.emptyTitle} text={t.emptyText} actions={[{ text: t.clear, onPress: clear }]} />
          ) : (
            <>
              <View className="drugs-head">
                <Text className="drugs-path">{sharedClasses(items)}</Text>
                <Text className="drugs-sample">{t.sample}</Text>
              </View>
              <Card tight>
                {items.map((drug) => (
                  <DrugRow
                    key={drug.drugCode}
                    drug={drug}
                    query={query}
                    expanded={drug.drugCode === openCode}
                    onToggle={() => setOpenCode(drug.drugCode === openCode ? '' : drug.drugCode)}
                  />
                ))}
              </Card>
              {pages.hasMore ? (
                <Button
                  kind="outline"
                  text={pages.loadingMore ? t.loadingMore : t.more}
                  disabled={pages.loadingMore}
                  onPress={pages.loadMore}
                />
              ) : (
                <Text className="drugs-end">{t.end(page?.total ?? items.length)}</Text>
              )}
            </>
          )
        }
      </RemoteFrame>
      <View className="drugs-foot">
        <Card tight>
          <ListRow icon="info" title={t.difference} detail={t.differenceText} />
          <ListRow icon="code" title={t.trace} onPress={() => open('trace')} />
        </Card>
      </View>
    </Page>
  )
}
