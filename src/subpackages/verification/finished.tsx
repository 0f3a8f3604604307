import { useEffect } from 'react'
import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import { Page } from '@/components/page'
import { Success } from '@/components/success'
import type { Flow } from '@/contract'
import { t as common } from '@/locales'
import { channels } from '@/locales/zh-cn/channels'
import { verification } from '@/locales/zh-cn/verification'
import { wordOf } from '@/locales/word-of'
import { back, open, replace } from '@/navigation'
import { useRuntime } from '@/services/runtime-provider'
import { flowForm } from './shared/use-typed'

const t = verification.finished

/** The channel is open: says what it offers and what was linked automatically. */
export function Finished({ flow: { flowId, channel, linked } }: { flow: Flow }) {
  const { drafts } = useRuntime()
  useEffect(() => drafts.forget(flowForm(flowId)), [drafts, flowId])
  const services = { text: t.services, onPress: () => open('local-services') }
  return (
    <Page title={verification.title}>
      <Success
        title={t.title(channels.names[channel])}
        text={t.open[channel]}
        actions={[
          ...(channel === 'local' ? [services] : []),
          { text: t.home, onPress: () => replace('home') },
          { text: t.list, onPress: back },
        ]}
      >
        {linked.length > 0 && (
          <Card title={t.linked(linked.length)}>
            {linked.map(({ cardId, psnNameMasked, certnoMasked, city, insutype }) => (
              <ListRow
                key={cardId}
                icon="card"
                tone="brand"
                title={`${psnNameMasked} · ${city}`}
                detail={`${wordOf(common.insutype, insutype)} · ${certnoMasked}`}
              />
            ))}
          </Card>
        )}
      </Success>
    </Page>
  )
}
