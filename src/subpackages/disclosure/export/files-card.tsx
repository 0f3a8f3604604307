import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Banner } from '@/components/banner'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { FailureNotice } from '@/components/failure-notice'
import { Pressable } from '@/components/pressable'
import { Sheet } from '@/components/sheet'
import { describeTime } from '@/components/time-text'
import type { WorkExport } from '@/contract'
import { toMs } from '@/domain/beijing-time'
import { exportText as t } from '@/locales/zh-cn/enterprise-export'
import { useRuntime } from '@/services/runtime-provider'
import { useDownload, type Download } from './use-download'
import type { ExportWork } from './use-export'

/** Files that can still be fetched, with how often and until when. */
export function FilesCard({ work: { purpose, view } }: { work: ExportWork }) {
  const download = useDownload()
  const { failure, got, reset } = download
  const files = purpose !== null && 'data' in view ? view.data.exports : []
  if (files.length === 0 && !got && !failure) return null
  return (
    <>
      {failure && <FailureNotice failure={failure} onStep={{ retry: reset, back: reset }} />}
      {got?.text === null && <Banner tone="brand" icon="check" text={t.saved(got.name)} />}
      {files.length > 0 && (
        <Card title={t.files}>
          {files.map((file) => (
            <FileRow key={file.exportId} file={file} download={download} />
          ))}
        </Card>
      )}
      {typeof got?.text === 'string' && <CopySheet text={got.text} rows={got.rows} onClose={reset} />}
    </>
  )
}

function FileRow({ file, download: { fetching, start } }: { file: WorkExport; download: Download }) {
  const { clock } = useRuntime()
  const now = clock()
  const { exportId, rows, downloadsLeft, expiresAt } = file
  const over = toMs(expiresAt) <= now
  const detail = over ? t.fileOver : downloadsLeft === 0 ? t.fileUsed : t.fileDetail(downloadsLeft, describeTime(expiresAt, now))
  return (
    <View className="export-file">
      <View className="export-file-main">
        <Text className="export-file-name">{t.file(exportId, rows)}</Text>
        <Text className="export-file-detail">{detail}</Text>
      </View>
      {!over && downloadsLeft > 0 && (
        <Pressable className="export-link" label={`${t.download} ${exportId}`} disabled={fetching !== null} onPress={() => start(file)}>
          <Text>{fetching === exportId ? t.downloading : t.download}</Text>
        </Pressable>
      )}
    </View>
  )
}

/** Where the host has no files: the whole table, to be copied. */
function CopySheet({ text, rows, onClose }: { text: string; rows: number; onClose: () => void }) {
  const { platform } = useRuntime()
  const [copied, setCopied] = useState<boolean | null>(null)
  return (
    <Sheet title={t.copyTitle} onClose={onClose}>
      <Text className="export-note">{t.copyText(rows)}</Text>
      {copied !== null && (
        <Banner tone={copied ? 'brand' : 'warn'} icon={copied ? 'check' : 'warning'} text={copied ? t.copied : t.copyFailed} />
      )}
      <Button className="export-action" text={t.copy} onPress={() => void platform.copy(text).then(setCopied)} />
    </Sheet>
  )
}
