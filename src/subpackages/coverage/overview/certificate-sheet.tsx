import { Text, View } from '@tarojs/components'
import { useCallback, useEffect, useState } from 'react'
import { Banner } from '@/components/banner'
import { Button } from '@/components/button'
import { FailureNotice } from '@/components/failure-notice'
import { ListRow } from '@/components/list-row'
import { Sheet } from '@/components/sheet'
import { describeDate } from '@/components/time-text'
import type { Certificate } from '@/contract'
import { certificatesIssue } from '@/contract/operations/certificates'
import { formatTime } from '@/domain/format-time'
import { t as common } from '@/locales'
import { certificateText as t, coverageText } from '@/locales/zh-cn/coverage'
import { wordOf } from '@/locales/word-of'
import { open } from '@/navigation'
import type { SaveImageResult } from '@/platform/types'
import { useAction } from '@/services/remote/use-action'
import { useRuntime } from '@/services/runtime-provider'
import { useSavePicture } from '@/services/use-save-picture'

const TEXT: Record<SaveImageResult, string> = { saved: t.saved, refused: t.saveRefused, unavailable: t.saveFailed }

interface CertificateSheetProps {
  cardId: string
  canvasId: string
  onClose: () => void
}

/** 参保证明: issued when the sheet opens; its facts, and the same as a stamped image. */
export function CertificateSheet({ cardId, canvasId, onClose }: CertificateSheetProps) {
  const issue = useAction(certificatesIssue)
  const { failure, run } = issue
  const [answer, setAnswer] = useState<Certificate | null>(null)
  const ask = useCallback(() => void run({ cardId }).then((issued) => issued && setAnswer(issued)), [cardId, run])
  useEffect(ask, [ask])
  return (
    <Sheet title={t.title} onClose={onClose}>
      {failure && <FailureNotice failure={failure} onStep={{ retry: ask, back: onClose }} />}
      {answer ? <Issued certificate={answer} canvasId={canvasId} /> : !failure && <Text className="coverage-source">{t.loading}</Text>}
    </Sheet>
  )
}

function factsOf(issued: Certificate) {
  const { psnNameMasked, certnoMasked, city, insutype, psnType, status, insuredSince, paidMonths, issuedAt, validUntil } = issued
  const insurance = [city, wordOf(common.insutype, insutype), wordOf(common.psnType, psnType)].join(' · ')
  return [
    { label: t.name, value: psnNameMasked },
    { label: t.certno, value: certnoMasked },
    { label: t.insurance, value: insurance },
    { label: t.status, value: coverageText.status[status] },
    { label: t.since, value: describeDate(insuredSince) },
    ...(paidMonths === null ? [] : [{ label: t.paid, value: t.paidMonths(paidMonths) }]),
    { label: t.issued, value: formatTime(issuedAt, 'YYYY-MM-DD HH:mm') },
    { label: t.valid, value: formatTime(validUntil, 'YYYY-MM-DD HH:mm') },
    { label: t.number, value: issued.number },
    { label: t.code, value: issued.code },
  ]
}

function Issued({ certificate, canvasId }: { certificate: Certificate; canvasId: string }) {
  const { platform } = useRuntime()
  const { outcome, save } = useSavePicture(platform, canvasId)
  const facts = factsOf(certificate)
  const stamp = `${common.common.demoMark} · ${common.common.demoOnly}`
  return (
    <>
      {facts.map(({ label, value }) => (
        <ListRow key={label} title={label} end={value} />
      ))}
      <Text className="coverage-source">{t.note}</Text>
      {outcome && (
        <Banner tone={outcome === 'saved' ? 'brand' : 'warn'} icon={outcome === 'saved' ? 'check' : 'warning'} text={TEXT[outcome]} />
      )}
      <View className="coverage-actions">
        <Button text={t.save} onPress={() => save({ title: common.common.appName, amount: t.title, sections: [facts], stamp })} />
        <Button kind="text" text={t.verify} onPress={() => open('certificate-check')} />
      </View>
    </>
  )
}
