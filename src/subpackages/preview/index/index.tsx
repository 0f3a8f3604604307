import { useRouter } from '@tarojs/taro'
import { Banner } from '@/components/banner'
import { Page } from '@/components/page'
import { preview } from '@/locales/zh-cn/preview'
import { Cashier } from './cashier'
import { Clock } from './clock'
import { Employees } from './employees'
import { Family } from './family'
import { Now } from './now'
import { Outbox } from './outbox'
import { Outcomes } from './outcomes'
import { Personas } from './personas'
import { Purchase } from './purchase'
import { Scenarios } from './scenarios'
import { usePanel, type Panel } from './use-panel'
import './index.scss'

/**
 * The operators' panel. A start page of the vendors' devtools may name a scenario, which lands on its effect: `?scenario=locked`; with
 * `&stay=1` the panel stays. See `start.ts` for what else it may name.
 */
export default function PreviewPage() {
  const panel = usePanel(useRouter().params)
  // The frame is there from the first moment: the host shows a page once, and the colours of its navigation row are set then.
  return (
    <Page title={preview.title} operator>
      {panel && <Everything panel={panel} />}
    </Page>
  )
}

function Everything({ panel }: { panel: Panel }) {
  return (
    <>
      <Banner tone="demo" text={preview.notice} actions={[{ text: preview.resetAll, onPress: panel.reset }]} />
      {panel.applied && <Banner tone="brand" icon="check" text={panel.applied} />}
      <Now panel={panel} />
      <Personas panel={panel} />
      <Scenarios panel={panel} />
      <Purchase panel={panel} />
      <Cashier panel={panel} />
      <Family panel={panel} />
      <Employees panel={panel} />
      <Clock panel={panel} />
      <Outcomes panel={panel} />
      <Outbox items={panel.outbox} />
    </>
  )
}
