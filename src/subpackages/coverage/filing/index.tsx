import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Card } from '@/components/card'
import { Chips } from '@/components/chips'
import { ListRow } from '@/components/list-row'
import { NoCard } from '@/components/no-card'
import { Page } from '@/components/page'
import { RemoteFrame } from '@/components/remote-frame'
import { describeDate, describeTime } from '@/components/time-text'
import { PRIMARY_CARD, type Filings } from '@/contract'
import { filingsList } from '@/contract/operations/filings'
import { hasNoCard } from '@/domain/remote-view'
import { filingText as t } from '@/locales/zh-cn/filing'
import { open, useRequireSession } from '@/navigation'
import { usePageRefresh } from '@/platform/page'
import { useRemote } from '@/services/remote/use-remote'
import { useRuntime } from '@/services/runtime-provider'
import { BillCard } from './bill-card'
import { StatusCard } from './status-card'
import './index.scss'

const SKELETON = [
  [
    [40, 24],
    [100, 40],
  ],
  [
    [50, 20],
    [100, 34],
    [100, 34],
    [100, 34],
  ],
] as const

/** 异地备案 of a card's person: where bills are settled away from home, until when, and what that changes in one of theirs. */
export default function FilingPage() {
  const { clock } = useRuntime()
  const signedIn = useRequireSession()
  const { card: cardId = PRIMARY_CARD, place } = useRouter().params
  const { view, refresh } = useRemote(filingsList, { cardId }, { enabled: signedIn })
  usePageRefresh(refresh)
  const now = clock()
  return (
    <Page title={t.title}>
      {hasNoCard(view) ? (
        <NoCard onBind={() => open('bind')} />
      ) : (
        <RemoteFrame view={view} skeleton={SKELETON} now={now} onRetry={refresh}>
          {(filings, { meta }) => <Shown filings={filings} asked={place} asOf={describeTime(meta.asOf, now)} />}
        </RemoteFrame>
      )}
    </Page>
  )
}

/** @param asked code of the place that the page was opened for */
function Shown({ filings, asked, asOf }: { filings: Filings; asked: string | undefined; asOf: string }) {
  const { psnNameMasked, city: home, places, source } = filings
  const first = places.find(({ admdvs }) => asked === admdvs) ?? places[0]
  const [chosen, choose] = useState(first?.admdvs ?? '')
  const place = places.find(({ admdvs }) => admdvs === chosen) ?? first
  if (!place) return null
  return (
    <>
      <View className="filing-whose">
        <Text className="filing-name">{psnNameMasked}</Text>
        <Text className="filing-facts">{t.sub(home)}</Text>
        <Text className="filing-as-of">{asOf}</Text>
      </View>
      <Chips options={places.map(({ admdvs, city }) => ({ value: admdvs, text: city }))} value={place.admdvs} onChange={choose} />
      <StatusCard place={place} />
      <BillCard place={place} />
      <Card tight>
        <ListRow icon="document" tone="brand" title={t.next} detail={t.nextText} onPress={() => open('official')} />
        <ListRow icon="hospital" title={t.institutions} detail={t.institutionsText} onPress={() => open('institutions')} />
      </Card>
      <Text className="filing-source">{t.source(source.title, describeDate(source.effectiveOn))}</Text>
    </>
  )
}
