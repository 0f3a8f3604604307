import { Text, View } from '@tarojs/components'
import { useAppearance } from '@/components/appearance'
import { Card } from '@/components/card'
import type { AlertKind, AlertSettings, MessageBody } from '@/contract'
import { renderAlert, type AlertFieldKey } from '@/domain/alert-message'
import { toDate, toIso, toMonth } from '@/domain/beijing-time'
import { HIDDEN_AMOUNT } from '@/domain/mask'
import { alertText } from '@/locales/zh-cn/alerts'
import { useRuntime } from '@/services/runtime-provider'

interface MessagePreviewProps {
  kind: AlertKind
  settings: AlertSettings
}

/** Fields that are hidden with amounts. The threshold stays visible, because the person set it. */
const HIDEABLE: ReadonlySet<AlertFieldKey> = new Set<AlertFieldKey>(['balance', 'amount', 'reimbursed'])

/** Preview of a message, field by field, rendered by the code that renders real messages. */
export function MessagePreview({ kind, settings }: MessagePreviewProps) {
  const { clock } = useRuntime()
  const { hideAmounts } = useAppearance()
  const fields = renderAlert(exampleOf(kind, settings, clock()), alertText.remarks[kind])
  return (
    <>
      <Text className="preview-label">{alertText.preview}</Text>
      <Card>
        <Text className="preview-app">{alertText.previewApp}</Text>
        <Text className="card-title">{alertText.names[kind]}</Text>
        {fields.map(({ key, value }) => (
          <View key={key} className="preview-field">
            <Text className="preview-key">{alertText.fields[key]}</Text>
            <Text className="preview-value">{hideAmounts && HIDEABLE.has(key) ? HIDDEN_AMOUNT : value}</Text>
          </View>
        ))}
      </Card>
    </>
  )
}

/** Fen: how far below the threshold the example balance is, and what the example visit cost. */
const EXAMPLE_GAP = 1_380
const EXAMPLE_AMOUNT = 4_680
const EXAMPLE_CREDIT = 24_800
const EXAMPLE_LIMIT = 600_000

function exampleOf(kind: AlertKind, { rules, usable }: AlertSettings, now: number): MessageBody {
  const at = toIso(now)
  const balance = usable ?? 0
  const threshold = rules.find((rule) => rule.kind === 'low-balance')?.threshold ?? 50_000
  const percent = rules.find((rule) => rule.kind === 'pooled-quota')?.percent ?? 80
  const examples: Record<AlertKind, MessageBody> = {
    'low-balance': { kind: 'low-balance', balance: Math.max(0, threshold - EXAMPLE_GAP), threshold, at },
    spending: { kind: 'spending', amount: EXAMPLE_AMOUNT, balance, counterparty: alertText.exampleShop, at },
    credit: { kind: 'credit', amount: EXAMPLE_CREDIT, balance, period: toMonth(now), at },
    'pooled-quota': { kind: 'pooled-quota', percent, reimbursed: (EXAMPLE_LIMIT * percent) / 100, limit: EXAMPLE_LIMIT, at },
    'password-age': { kind: 'password-age', days: 76, dueOn: toDate(now + 14 * 86_400_000) },
    'missed-contribution': { kind: 'missed-contribution', months: [toMonth(now)] },
    'sync-restored': { kind: 'sync-restored', at },
  }
  return examples[kind]
}
