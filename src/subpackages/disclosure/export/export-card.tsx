import { Text, View } from '@tarojs/components'
import { Banner } from '@/components/banner'
import { Card } from '@/components/card'
import { EmptyState } from '@/components/empty-state'
import { FailureNotice } from '@/components/failure-notice'
import { InView } from '@/components/in-view'
import { ListRow } from '@/components/list-row'
import { RemoteFrame } from '@/components/remote-frame'
import { describeLeft } from '@/components/time-text'
import type { ExportPreview, WorkPurpose } from '@/contract'
import { hasNoCard } from '@/domain/remote-view'
import { exportText as t } from '@/locales/zh-cn/enterprise-export'
import { officerText } from '@/locales/zh-cn/officer'
import { replace } from '@/navigation'
import { useRuntime } from '@/services/runtime-provider'
import { Options } from '@/components/options'
import type { ExportWork } from './use-export'

const PURPOSES: readonly WorkPurpose[] = ['supplementary-plan', 'contribution-check']
const SKELETON = [[[100, 120]]] as const

interface ExportCardProps {
  work: ExportWork
  onVerify: () => void
}

/** What for, proof of the officer, and the first lines of the table as they will be in the file. */
export function ExportCard({ work, onVerify }: ExportCardProps) {
  const { view, purpose, failure, done, submit, reset } = work
  const preview = purpose !== null && 'data' in view ? view.data : null
  return (
    <>
      {done && <Banner tone="brand" icon="check" text={t.done(done.exportId)} />}
      {failure && <FailureNotice failure={failure} onStep={{ retry: submit, back: reset }} />}
      <Card title={t.table} aside={preview ? t.facts(preview.rows, preview.columns) : ''}>
        <Text className="export-label">{t.purpose}</Text>
        <InView entry="reason">
          <Options
            options={PURPOSES.map((value) => ({ value, text: officerText.purposes[value] }))}
            value={purpose}
            onChange={work.choose}
          />
        </InView>
        {purpose === null ? <Text className="export-note">{t.purposeMissing}</Text> : <ProofRow work={work} onVerify={onVerify} />}
        {purpose !== null && <Lines work={work} />}
      </Card>
    </>
  )
}

function ProofRow({ work: { proof }, onVerify }: ExportCardProps) {
  const text = { none: t.verifyDetail, valid: t.verified(describeLeft(proof.secondsLeft)), over: t.over }[proof.state]
  return (
    <View className="export-proof">
      <ListRow
        icon={proof.state === 'valid' ? 'check' : 'shield'}
        tone={proof.state === 'valid' ? 'brand' : proof.state === 'over' ? 'warn' : 'plain'}
        title={t.verify}
        detail={text}
        inPlace={proof.state === 'valid'}
        {...(proof.state === 'valid' ? {} : { onPress: onVerify })}
      />
    </View>
  )
}

function Lines({ work: { view, refresh } }: { work: ExportWork }) {
  const { clock } = useRuntime()
  // No batch of this purpose is over yet.
  if (hasNoCard(view)) return <Nothing />
  return (
    <RemoteFrame view={view} skeleton={SKELETON} now={clock()} onRetry={refresh}>
      {(preview) => (preview.rows === 0 ? <Nothing /> : <Preview preview={preview} />)}
    </RemoteFrame>
  )
}

const Nothing = () => (
  <EmptyState icon="list" title={t.none} text={t.noneText} actions={[{ text: t.toHome, onPress: () => replace('enterprise') }]} />
)

/** Lines of the watermark begin with `#`. */
function Preview({ preview: { lines, rows } }: { preview: ExportPreview }) {
  return (
    <>
      <View className="export-csv">
        {lines.map((line, index) => (
          <Text key={index} className={line.replace(/^\uFEFF/, '').startsWith('#') ? 'export-line export-stamp' : 'export-line'}>
            {line}
          </Text>
        ))}
        <Text className="export-line export-rest">{t.rows(rows)}</Text>
      </View>
      <Text className="export-note">{t.note}</Text>
    </>
  )
}
