import { Canvas, Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useMoney } from '@/components/appearance'
import { Banner } from '@/components/banner'
import { Button } from '@/components/button'
import { Sheet } from '@/components/sheet'
import type { YearlyStatement } from '@/contract'
import { yearlyText as t } from '@/locales/zh-cn/yearly'
import type { SaveImageResult } from '@/platform/types'
import { useRuntime } from '@/services/runtime-provider'
import { useSavePicture } from '@/services/use-save-picture'
import { pictureOf, tableOf } from './year-rows'

const CANVAS_ID = 'yearly-picture'
const TEXT: Record<SaveImageResult, string> = { saved: t.saved, refused: t.saveRefused, unavailable: t.saveFailed }

/** The year as an image and as a table. A kept view is good for an image; a table is made from what the insurer says now. */
export function TakeAway({ yearly, current }: { yearly: YearlyStatement; current: boolean }) {
  const { platform } = useRuntime()
  const money = useMoney()
  const { outcome, save } = useSavePicture(platform, CANVAS_ID)
  const [exporting, setExporting] = useState(false)
  return (
    <View>
      {outcome && (
        <Banner tone={outcome === 'saved' ? 'brand' : 'warn'} icon={outcome === 'saved' ? 'check' : 'warning'} text={TEXT[outcome]} />
      )}
      <View className="year-foot">
        <Button className="year-foot-button" kind="outline" text={t.exportCsv} onPress={() => setExporting(true)} />
        <Button className="year-foot-button year-foot-second" text={t.save} onPress={() => save(pictureOf(yearly, money))} />
      </View>
      <Canvas type="2d" id={CANVAS_ID} className="year-canvas" />
      {exporting && <ExportSheet table={tableOf(yearly, money)} current={current} onClose={() => setExporting(false)} />}
    </View>
  )
}

function ExportSheet({ table, current, onClose }: { table: string; current: boolean; onClose: () => void }) {
  const { platform } = useRuntime()
  const [copied, setCopied] = useState<boolean | null>(null)
  return (
    <Sheet title={t.exportCsv} onClose={onClose}>
      <View className="year-csv">
        {table.split('\r\n').map((line, index) => (
          <Text key={index} className={index < 2 ? 'year-csv-line year-csv-stamp' : 'year-csv-line'}>
            {line}
          </Text>
        ))}
      </View>
      <Text className="year-note">{current ? t.exportNote : t.exportOffline}</Text>
      {copied === false && <Banner tone="warn" icon="warning" text={t.copyFailed} />}
      <View className="year-copy">
        <Button text={copied ? t.copied : t.copy} disabled={!current} onPress={() => void platform.copy(table).then(setCopied)} />
      </View>
    </Sheet>
  )
}
