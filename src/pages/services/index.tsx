import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import { Page } from '@/components/page'
import { t } from '@/locales'
import { open, useRequireSession } from '@/navigation'
import { useRuntime } from '@/services/runtime-provider'
import { useHotline } from '@/services/use-hotline'

/** Lists all functions of the app by name. */
export default function ServicesPage() {
  const { demo, platform } = useRuntime()
  const signedIn = useRequireSession()
  const hotline = useHotline(signedIn)
  return (
    <Page title={t.services.title} tab="services">
      <Card title={t.services.account}>
        <ListRow icon="chart" tone="brand" title={t.actions.insight} detail={t.services.insight} onPress={() => open('insight')} />
        <ListRow icon="document" tone="brand" title={t.actions.yearly} detail={t.services.yearly} onPress={() => open('yearly')} />
        <ListRow
          icon="list"
          tone="brand"
          title={t.actions.transactions}
          detail={t.services.transactions}
          onPress={() => open('transactions')}
        />
        <ListRow icon="card" tone="brand" title={t.actions.cards} detail={t.services.cards} onPress={() => open('cards')} />
      </Card>
      <Card title={t.services.insurance}>
        <ListRow icon="shield" tone="brand" title={t.actions.coverage} detail={t.services.coverage} onPress={() => open('coverage')} />
        <ListRow icon="family" tone="brand" title={t.actions.family} detail={t.services.family} onPress={() => open('family')} />
      </Card>
      <Card title={t.services.work}>
        <ListRow icon="eye" tone="brand" title={t.actions.workplace} detail={t.services.workplace} onPress={() => open('workplace')} />
        <ListRow icon="grid" title={t.actions.enterprise} detail={t.services.enterprise} onPress={() => open('enterprise')} />
      </Card>
      <Card title={t.services.care}>
        <ListRow icon="hospital" title={t.actions.institutions} detail={t.services.institutions} onPress={() => open('institutions')} />
        <ListRow icon="shop" title={t.actions.drugs} detail={t.services.drugs} onPress={() => open('drugs')} />
        <ListRow icon="code" title={t.actions.trace} detail={t.services.trace} onPress={() => open('trace')} />
      </Card>
      <Card title={t.services.notice}>
        <ListRow icon="bell" tone="pool" title={t.actions.alerts} detail={t.services.alerts} onPress={() => open('alerts')} />
        <ListRow icon="message" tone="pool" title={t.actions.messages} detail={t.services.messages} onPress={() => open('messages')} />
      </Card>
      <Card title={t.services.help}>
        <ListRow icon="route" title={t.actions.channels} detail={t.services.channels} onPress={() => open('channels')} />
        <ListRow icon="help" title={t.actions.help} detail={t.services.guide} onPress={() => open('help')} />
        <ListRow icon="shield" title={t.actions.security} detail={t.services.security} onPress={() => open('security')} />
        <ListRow
          icon="phone"
          title={t.actions.call}
          detail={hotline.city ? t.services.callFrom(hotline.city, hotline.written) : t.services.call}
          onPress={() => void platform.callPhone(hotline.number)}
        />
      </Card>
      {demo && (
        <Card title={t.services.operator}>
          <ListRow icon="panel" tone="warn" title={t.actions.preview} detail={t.services.preview} onPress={() => open('preview')} />
        </Card>
      )}
    </Page>
  )
}
