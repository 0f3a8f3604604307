import { Banner } from '@/components/banner'
import { t } from '@/locales'
import { restart } from '@/navigation'

export const SampleBanner = () => (
  <Banner
    tone="brand"
    title={t.states.sampleTitle}
    text={t.states.sampleText}
    actions={[{ text: t.states.sampleAction, onPress: () => restart('authorize') }]}
  />
)
