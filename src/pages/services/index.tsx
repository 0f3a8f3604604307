import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import { Page } from '@/components/page'
import { t } from '@/locales'
import { open, useRequireSession } from '@/navigation'
import { demo, platform, useRemote } from '@/runtime'

/** Everything the app can do, in words. */
export default function ServicesPage() {
  const signedIn = useRequireSession()
  const places = useRemote('places.list', {}, { enabled: signedIn }).view
  const cards = useRemote('cards.list', {}, { enabled: signedIn }).view
  const primary = 'data' in cards ? cards.data.cards.find((card) => card.primary) : undefined
  const place = 'data' in places ? places.data.places.find(({ admdvs }) => admdvs === primary?.insuplcAdmdvs) : undefined
  // From elsewhere, the area code of the 参保地 comes first.
  const number = place ? `${place.areaCode}12393` : '12393'
  return (
    <Page title={t.services.title} tab="services">
      <Card title={t.services.account}>
        <ListRow icon="chart" tone="brand" title={t.actions.insight} detail={t.services.insight} onPress={() => open('insight')} />
        <ListRow
          icon="list"
          tone="brand"
          title={t.actions.transactions}
          detail={t.services.transactions}
          onPress={() => open('transactions')}
        />
        <ListRow icon="card" tone="brand" title={t.actions.cards} detail={t.services.cards} onPress={() => open('cards')} />
      </Card>
      <Card title={t.services.notice}>
        <ListRow icon="bell" tone="pool" title={t.actions.alerts} detail={t.services.alerts} onPress={() => open('alerts')} />
        <ListRow icon="document" tone="pool" title={t.actions.messages} detail={t.services.messages} onPress={() => open('messages')} />
      </Card>
      <Card title={t.services.help}>
        <ListRow
          icon="phone"
          title={t.actions.call}
          detail={place ? t.services.callFrom(place.city, `${place.areaCode}-12393`) : t.services.call}
          onPress={() => void platform.callPhone(number)}
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
