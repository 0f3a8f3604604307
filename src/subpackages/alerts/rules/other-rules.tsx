import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import { Toggle } from '@/components/toggle'
import type { AlertRule, AlertSettings } from '@/contract'
import { alertText } from '@/locales/zh-cn/alerts'
import { kindsFor } from './kinds'

interface OtherRulesProps {
  settings: AlertSettings
  onChange: (rule: AlertRule) => void
}

type OtherRule = Exclude<AlertRule, { kind: 'low-balance' | 'sync-restored' }>

/** Rules before the person changed any. */
const DEFAULTS: readonly OtherRule[] = [
  { kind: 'spending', enabled: false, minimum: 0 },
  { kind: 'credit', enabled: false },
  { kind: 'pooled-quota', enabled: false, percent: 80 },
  { kind: 'missed-contribution', enabled: false },
]

/** When the rule sends a message, with its own limit. */
const detailOf = (rule: OtherRule): string =>
  rule.kind === 'pooled-quota' ? alertText.quotaDetail(rule.percent) : alertText.details[rule.kind]

export const OtherRules = ({ settings, onChange }: OtherRulesProps) => (
  <Card tight>
    {DEFAULTS.filter(({ kind }) => kindsFor(settings).some((shown) => shown === kind)).map((initial) => {
      const rule = settings.rules.find((each): each is OtherRule => each.kind === initial.kind) ?? initial
      return (
        <ListRow
          key={rule.kind}
          title={alertText.names[rule.kind]}
          detail={detailOf(rule)}
          end={<Toggle on={rule.enabled} label={alertText.names[rule.kind]} onChange={(enabled) => onChange({ ...rule, enabled })} />}
        />
      )
    })}
  </Card>
)
