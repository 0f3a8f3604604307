import { Canvas, View } from '@tarojs/components'
import { Banner } from '@/components/banner'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import { describeDate } from '@/components/time-text'
import type { LocalServices } from '@/contract'
import { formatTime } from '@/domain/format-time'
import type { StatementPicture } from '@/domain/picture'
import { t as common } from '@/locales'
import { local as t } from '@/locales/zh-cn/channels'
import { wordOf } from '@/locales/word-of'
import type { SaveImageResult } from '@/platform/types'
import { useRuntime } from '@/services/runtime-provider'
import { useSavePicture } from '@/services/use-save-picture'

const CANVAS_ID = 'certificate-picture'

const TEXT: Record<SaveImageResult, string> = { saved: t.saved, refused: t.saveRefused, unavailable: t.saveFailed }

interface CertificateProps {
  certificate: LocalServices['certificate']
  city: string
}

const factsOf = ({ number, psnNameMasked, certnoMasked, insutype, insuredSince, issuedAt }: LocalServices['certificate'], city: string) => [
  { label: t.name, value: psnNameMasked },
  { label: t.certno, value: certnoMasked },
  { label: t.insurance, value: `${city} · ${wordOf(common.insutype, insutype)}` },
  { label: t.since, value: describeDate(insuredSince) },
  { label: t.issued, value: formatTime(issuedAt, 'YYYY-MM-DD HH:mm') },
  { label: t.number, value: number },
]

const statementOf = (facts: ReturnType<typeof factsOf>): StatementPicture => ({
  title: common.common.appName,
  amount: t.certificate,
  sections: [facts],
  stamp: `${common.common.demoMark} · ${common.common.demoOnly}`,
})

/** 参保凭证: its text, and the same as an image with the demo stamp. */
export function Certificate({ certificate, city }: CertificateProps) {
  const { platform } = useRuntime()
  const { outcome, save } = useSavePicture(platform, CANVAS_ID)
  const facts = factsOf(certificate, city)
  return (
    <Card title={t.certificate}>
      {facts.map(({ label, value }) => (
        <ListRow key={label} title={label} end={value} />
      ))}
      {outcome && (
        <Banner tone={outcome === 'saved' ? 'brand' : 'warn'} icon={outcome === 'saved' ? 'check' : 'warning'} text={TEXT[outcome]} />
      )}
      <View className="local-save">
        <Button kind="soft" text={t.save} onPress={() => save(statementOf(facts))} />
      </View>
      <Canvas type="2d" id={CANVAS_ID} className="local-canvas" />
    </Card>
  )
}
