import { Text } from '@tarojs/components'
import { ListRow } from '@/components/list-row'
import { Sheet } from '@/components/sheet'
import { describeDate } from '@/components/time-text'
import type { Profile } from '@/contract'
import { t } from '@/locales'

interface ConsentSheetProps {
  profile: Profile | null
  onClose: () => void
}

export const ConsentSheet = ({ profile, onClose }: ConsentSheetProps) => (
  <Sheet title={t.me.consentTitle} onClose={onClose}>
    {(profile?.consents ?? []).map(({ kind, grantedAt, version }) => (
      <ListRow
        key={kind}
        icon="check"
        tone="brand"
        title={t.me.consentItems[kind]}
        detail={t.me.consentOn(describeDate(grantedAt), version)}
      />
    ))}
    {t.authorize.sensitive.map((line) => (
      <Text key={line} className="me-paragraph">
        {line}
      </Text>
    ))}
  </Sheet>
)
