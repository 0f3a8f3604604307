import { useMoney } from '@/components/appearance'
import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import type { Overview } from '@/contract'
import { t } from '@/locales'
import { wordOf } from '@/locales/word-of'
import { open, type Destination } from '@/navigation'

const words = t.home.attention

interface Thing {
  text: string
  to: Destination
  params?: Record<string, string>
}

/** What the holder should look at, the most pressing first; bills under way come last, because they settle by themselves. */
function thingsOf({ attention, pending }: Overview, money: (fen: number) => string): Thing[] {
  const things = attention.map((one): Thing => {
    switch (one.kind) {
      case 'device':
        return { text: words.device(one.count), to: 'devices' }
      case 'card': {
        const { psnNameMasked, city, held, psnInsuStas } = one.card
        return { text: [psnNameMasked, city, held ? t.home.heldTitle : wordOf(t.psnInsuStas, psnInsuStas)].join(' · '), to: 'cards' }
      }
      case 'password': {
        const text = one.daysLeft > 0 ? words.passwordDue(one.daysLeft) : words.passwordOverdue
        return { text, to: 'password', params: { mode: 'change' } }
      }
      case 'low-balance':
        return { text: words.lowBalance(money(one.threshold)), to: 'transactions' }
    }
  })
  return pending.count > 0 ? [...things, { text: words.pending(pending.count, money(pending.total)), to: 'transactions' }] : things
}

/** One line: the first thing, where it is put right, and how many more there are. */
export function AttentionLine({ overview }: { overview: Overview }) {
  const money = useMoney()
  const [first, ...rest] = thingsOf(overview, money)
  // Bills under way alone are told beside the balance.
  if (!first || overview.attention.length === 0) return null
  return (
    <Card tight>
      <ListRow
        icon="warning"
        tone="warn"
        title={first.text}
        end={rest.length > 0 ? words.more(rest.length) : undefined}
        onPress={() => open(first.to, first.params)}
      />
    </Card>
  )
}
