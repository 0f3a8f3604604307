import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import { t } from '@/locales'
import { open } from '@/navigation'

/** Says what works without a network and what needs one. */
export const OfflineGuide = () => (
  <>
    <Card title={t.home.offlineUsable}>
      <ListRow icon="list" title={t.home.offlineList} onPress={() => open('transactions')} />
      <ListRow icon="help" title={t.home.offlineHelp} onPress={() => open('help')} />
      <ListRow icon="chart" title={t.actions.insight} onPress={() => open('insight')} />
    </Card>
    <Card title={t.home.offlineLater}>
      <ListRow icon="code" title={t.tabs.credential} end={t.home.needsNetwork} />
      <ListRow icon="bell" title={t.actions.alerts} end={t.home.needsNetwork} />
    </Card>
  </>
)
