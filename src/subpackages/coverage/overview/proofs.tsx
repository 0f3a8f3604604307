import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import type { Coverage } from '@/contract'
import { coverageText as t } from '@/locales/zh-cn/coverage'
import { open as go } from '@/navigation'
import { useSession } from '@/services/use-app-state'
import { CertificateSheet } from './certificate-sheet'
import { ScamSheet } from './scam-sheet'

interface ProofsProps {
  coverage: Coverage
  /** Null for a relative, whose proof is their own to ask for. */
  cardId: string | null
  canvasId: string
  asOf: string
  now: number
}

/** Proof of insurance, and the check of a message that claims it has ended. A sample has no proof. */
export function Proofs({ coverage, cardId, canvasId, asOf, now }: ProofsProps) {
  const full = useSession()?.scope === 'full'
  const [open, setOpen] = useState<'certificate' | 'scam' | null>(null)
  const close = () => setOpen(null)
  const end = (text: string) => <Text className="coverage-link">{text}</Text>
  return (
    <Card tight>
      {full && cardId !== null && (
        <ListRow
          icon="document"
          title={t.certificate}
          detail={t.certificateDetail}
          end={end(t.download)}
          inPlace
          onPress={() => setOpen('certificate')}
        />
      )}
      {cardId !== null && <ListRow icon="pin" title={t.filing} detail={t.filingDetail} onPress={() => go('filing', { card: cardId })} />}
      <ListRow icon="warning" tone="warn" title={t.scam} detail={t.scamDetail} end={end(t.check)} inPlace onPress={() => setOpen('scam')} />
      {open === 'certificate' && cardId !== null && <CertificateSheet cardId={cardId} canvasId={canvasId} onClose={close} />}
      {open === 'scam' && <ScamSheet coverage={coverage} asOf={asOf} now={now} onClose={close} />}
    </Card>
  )
}
