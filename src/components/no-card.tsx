import { t } from '@/locales'
import { EmptyState } from './empty-state'

/** Shown by pages about the primary card while none is bound. */
export const NoCard = ({ onBind }: { onBind: () => void }) => (
  <EmptyState icon="card" title={t.home.noCardTitle} text={t.home.noCardText} actions={[{ text: t.home.bind, onPress: onBind }]} />
)
