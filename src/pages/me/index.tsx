import { Text } from '@tarojs/components'
import { useState } from 'react'
import { useAppearance } from '@/components/appearance'
import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import { Page } from '@/components/page'
import { useShell } from '@/components/shell'
import { cardsList } from '@/contract/operations/cards'
import { messagesList } from '@/contract/operations/messages'
import { profileGet } from '@/contract/operations/profile'
import { t } from '@/locales'
import { open, useRequireSession } from '@/navigation'
import { usePageRefresh } from '@/platform/page'
import { useRemote } from '@/services/remote/use-remote'
import { useRuntime } from '@/services/runtime-provider'
import { AppearanceSettings } from './appearance-settings'
import { SignOutSheet } from './sign-out-sheet'
import './index.scss'

const VERSION = '0.1.0'

export default function MePage() {
  const { demo } = useRuntime()
  const signedIn = useRequireSession()
  const { unread } = useShell()
  const { care } = useAppearance()
  const profile = useRemote(profileGet, {}, { enabled: signedIn })
  const cards = useRemote(cardsList, {}, { enabled: signedIn })
  // For the number of unread messages, which the shell shows.
  const messages = useRemote(messagesList, { category: 'all', limit: 1 }, { enabled: signedIn })
  usePageRefresh(() => {
    messages.refresh()
    profile.refresh()
    cards.refresh()
  })
  const [leaving, setLeaving] = useState(false)
  const person = 'data' in profile.view ? profile.view.data : null
  const count = 'data' in cards.view ? cards.view.data.cards.length : null
  const name = person?.scope === 'sample' ? t.me.sampleUser : (person?.phoneMasked ?? t.me.title)
  return (
    <Page title={t.me.title} tab="me">
      <Card>
        <ListRow
          icon="person"
          tone="brand"
          title={name}
          detail={count === null ? undefined : count > 0 ? t.me.bound(count) : t.me.none}
          onPress={() => open('cards')}
        />
      </Card>
      <AppearanceSettings />
      <Card title={t.me.manage}>
        <ListRow icon="card" title={t.me.cards} onPress={() => open('cards')} />
        <ListRow icon="bell" title={t.me.alerts} onPress={() => open('alerts')} />
        <ListRow icon="message" title={t.me.messages} end={unread > 0 ? t.common.unread(unread) : ''} onPress={() => open('messages')} />
        {care && <OnlyHere />}
        <ListRow icon="shield" title={t.actions.security} detail={t.services.security} onPress={() => open('security')} />
        <ListRow icon="document" title={t.me.consent} onPress={() => open('consents')} />
        <ListRow icon="help" title={t.actions.help} onPress={() => open('help')} />
        {demo && <ListRow icon="panel" tone="warn" title={t.me.preview} onPress={() => open('preview')} />}
        <ListRow icon="exit" tone="danger" danger title={t.me.signOut} detail={t.me.signOutDetail} onPress={() => setLeaving(true)} />
      </Card>
      <Text className="me-version">{t.me.version(VERSION)}</Text>
      {leaving && <SignOutSheet onClose={() => setLeaving(false)} />}
    </Page>
  )
}

/** The 关怀 layout has no services tab, where these entries are otherwise found. */
const OnlyHere = () => (
  <>
    <ListRow icon="chart" title={t.actions.insight} onPress={() => open('insight')} />
    <ListRow icon="route" title={t.actions.channels} onPress={() => open('channels')} />
    <ListRow icon="eye" title={t.actions.workplace} onPress={() => open('workplace')} />
    <ListRow icon="grid" title={t.actions.enterprise} onPress={() => open('enterprise')} />
  </>
)
