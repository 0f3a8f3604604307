import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Banner } from '@/components/banner'
import { Button } from '@/components/button'
import { Chips } from '@/components/chips'
import { dayText } from '@/components/day-text'
import { EmptyState } from '@/components/empty-state'
import { FailureNotice } from '@/components/failure-notice'
import { Page } from '@/components/page'
import { RemoteFrame } from '@/components/remote-frame'
import { MESSAGE_CATEGORIES, type MessageCategory } from '@/contract'
import { messagesList, messagesMarkRead } from '@/contract/operations/messages'
import { toDate } from '@/domain/beijing-time'
import { addDays } from '@/domain/calendar'
import { groupByDay, hasUnsubscribed } from '@/domain/message-days'
import { t } from '@/locales'
import { inboxText } from '@/locales/zh-cn/alerts'
import { open, useRequireSession } from '@/navigation'
import { usePageRefresh } from '@/platform/page'
import { useAction } from '@/services/remote/use-action'
import { useRemotePages } from '@/services/remote/use-remote-pages'
import { useRuntime } from '@/services/runtime-provider'
import { MessageCard } from './message-card'
import './index.scss'

const SKELETON = [
  [
    [60, 20],
    [80, 16],
  ],
  [
    [60, 20],
    [80, 16],
  ],
  [
    [60, 20],
    [80, 16],
  ],
] as const
const CATEGORIES = MESSAGE_CATEGORIES.map((value) => ({ value, text: inboxText.categories[value] }))

/** A day beside today: 今天 · 昨天 · 7月13日 · 2025年12月1日. */
function describeDay(date: string, now: number): string {
  const today = toDate(now)
  if (date === today) return inboxText.today
  if (date === addDays(today, -1)) return inboxText.yesterday
  return dayText(date, today)
}

export default function MessagesPage() {
  const { clock } = useRuntime()
  const signedIn = useRequireSession()
  const [category, setCategory] = useState<MessageCategory>('all')
  const pages = useRemotePages(messagesList, { category }, { enabled: signedIn })
  usePageRefresh(pages.refresh)
  const markRead = useAction(messagesMarkRead)
  const unread = 'data' in pages.view ? (pages.view.data.pages[0]?.unread ?? 0) : 0
  return (
    <Page title={inboxText.title}>
      <View className="messages-head">
        <View className="messages-filter">
          <Chips options={CATEGORIES} value={category} onChange={setCategory} />
        </View>
        {unread > 0 && <Button kind="text" text={inboxText.readAll} disabled={markRead.pending} onPress={() => void markRead.run({})} />}
      </View>
      {markRead.failure && <FailureNotice failure={markRead.failure} onStep={{ retry: markRead.reset }} />}
      <RemoteFrame view={pages.view} skeleton={SKELETON} now={clock()} onRetry={pages.refresh}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState
              icon="message"
              title={inboxText.emptyTitle}
              text={inboxText.emptyText}
              actions={[{ text: inboxText.setAlerts, onPress: () => open('alerts') }]}
            />
          ) : (
            <>
              {hasUnsubscribed(items) && (
                <Banner text={inboxText.unsubscribed} actions={[{ text: inboxText.setAlerts, onPress: () => open('alerts') }]} />
              )}
              {groupByDay(items).map((group) => (
                <View key={group.day}>
                  <Text className="messages-day">{describeDay(group.day, clock())}</Text>
                  {group.items.map((message) => (
                    <MessageCard
                      key={message.id}
                      message={message}
                      onRead={() => !message.read && void markRead.run({ messageId: message.id })}
                    />
                  ))}
                </View>
              ))}
              {pages.hasMore && (
                <Button
                  kind="outline"
                  text={pages.loadingMore ? t.transactions.loadingMore : t.transactions.loadMore}
                  disabled={pages.loadingMore}
                  onPress={pages.loadMore}
                />
              )}
            </>
          )
        }
      </RemoteFrame>
    </Page>
  )
}
