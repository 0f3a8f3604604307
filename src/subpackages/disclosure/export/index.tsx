import { useState } from 'react'
import { EmptyState } from '@/components/empty-state'
import { OfficerGate } from '@/components/officer-gate'
import { Page } from '@/components/page'
import { StepUpSheet } from '@/components/step-up-sheet'
import { exportText as t } from '@/locales/zh-cn/enterprise-export'
import { useRequireSession } from '@/navigation'
import { usePageRefresh } from '@/platform/page'
import { useOfficer } from '@/services/use-officer'
import { useStepUp } from '@/services/use-step-up'
import { AuditCard } from './audit-card'
import { ExportCard } from './export-card'
import { ExportFoot } from './export-foot'
import { FilesCard } from './files-card'
import { useExport } from './use-export'
import { useAudit } from './use-audit'
import './index.scss'

export default function ExportPage() {
  const officer = useOfficer(useRequireSession())
  const may = officer.may('accounts')
  const work = useExport(may)
  const audit = useAudit(officer.phase === 'open')
  const stepUp = useStepUp('export')
  const [verifying, setVerifying] = useState(false)
  usePageRefresh(() => {
    if (officer.phase !== 'open') return
    audit.list.refresh()
    if (may && work.purpose !== null) work.refresh()
  })
  return (
    <Page title={t.title} foot={may && <ExportFoot work={work} onVerify={() => setVerifying(true)} />}>
      <OfficerGate officer={officer}>
        {({ rights }) => (
          <>
            {rights.includes('accounts') && <ExportCard work={work} onVerify={() => setVerifying(true)} />}
            {rights.includes('accounts') && <FilesCard work={work} />}
            <AuditCard audit={audit} />
            {rights.length === 0 && <EmptyState icon="lock" title={t.emptyTitle} text={t.emptyText} actions={[]} />}
          </>
        )}
      </OfficerGate>
      {verifying && (
        <StepUpSheet
          title={t.stepUpTitle}
          text={t.stepUpText}
          stepUp={stepUp}
          onProof={(proof) => {
            work.prove(proof)
            setVerifying(false)
          }}
          onClose={() => setVerifying(false)}
        />
      )}
    </Page>
  )
}
