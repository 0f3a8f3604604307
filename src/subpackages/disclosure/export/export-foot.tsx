import { Button } from '@/components/button'
import { Submit } from '@/components/submit'
import { entriesLeft } from '@/domain/recovery'
import { exportText as t } from '@/locales/zh-cn/enterprise-export'
import type { ExportWork } from './use-export'

/** The one button names what is missing next: purpose, proof, or nothing. */
export function ExportFoot({ work, onVerify }: { work: ExportWork; onVerify: () => void }) {
  const { purpose, view, proof, pending, submit } = work
  if (purpose === null)
    return <Submit text={t.choose} busy={null} missing={entriesLeft({ reason: false })} missingText={t.choose} onPress={submit} />
  const rows = 'data' in view ? view.data.rows : 0
  if (rows === 0 && view.phase !== 'loading') return <Button text={t.nothing} disabled onPress={submit} />
  if (proof.state !== 'valid') return <Button text={proof.state === 'none' ? t.verifyFirst : t.again} onPress={onVerify} />
  return <Button text={pending ? t.exporting : t.export(rows)} disabled={pending || rows === 0} onPress={submit} />
}
