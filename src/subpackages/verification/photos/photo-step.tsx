import { Canvas, Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Hint } from '@/components/hint'
import { ID_SIDES, type IdSide } from '@/contract'
import { verification } from '@/locales/zh-cn/verification'
import { FlowFrame } from '../shared/flow-frame'
import { PhotoNotice } from './photo-notice'
import { PhotoSheet } from './photo-sheet'
import { PhotoSlot } from './photo-slot'
import { Recognised } from './recognised'
import type { FlowHandle } from '../shared/use-flow'
import { CANVAS_ID, usePhotos } from './use-photos'

const t = verification.photo

/** Both sides of the ID card are checked on the phone before they are sent; then the person confirms what was recognised. */
export function PhotoStep({ handle }: { handle: FlowHandle }) {
  const { flow, pending, submit } = handle
  const photos = usePhotos(handle)
  const [adding, setAdding] = useState<IdSide | null>(null)
  const [retaking, setRetaking] = useState(false)
  // A rejected side comes first, even where an earlier picture of it was accepted.
  const next = photos.issue?.side ?? ID_SIDES.find((side) => !flow.photos.includes(side))
  const complete = next === undefined && flow.recognised !== null
  const busy = photos.busy !== null || pending
  const working = photos.busy ? (photos.busy.at === 'checking' ? t.checking : t.sending) : verification.working
  const foot =
    complete && !retaking ? (
      <>
        <Button text={pending ? verification.working : t.confirm} disabled={busy} onPress={() => void submit({ kind: 'id-confirm' })} />
        <Button kind="text" text={t.wrong} onPress={() => setRetaking(true)} />
      </>
    ) : (
      <Button text={busy ? working : t.take(t.sides[next ?? 'front'])} disabled={busy} onPress={() => setAdding(next ?? 'front')} />
    )
  return (
    <FlowFrame handle={handle} foot={foot} notice={<PhotoNotice handle={handle} photos={photos} onRetake={setAdding} />}>
      <View className="photo-slots">
        {ID_SIDES.map((side) => (
          <PhotoSlot
            key={side}
            side={side}
            preview={photos.previews[side] ?? null}
            done={flow.photos.includes(side)}
            busy={photos.busy?.side === side}
            wrong={photos.issue?.side === side}
            onPress={() => !busy && setAdding(side)}
          />
        ))}
      </View>
      {complete && flow.recognised ? (
        <Recognised recognised={flow.recognised} />
      ) : (
        <View className="photo-tips">
          <Text className="photo-tips-title">{t.tipsTitle}</Text>
          {t.tipLines.map((line) => (
            <Hint key={line} tone="plain" text={line} />
          ))}
        </View>
      )}
      <Text className="flow-hint">{t.privacy}</Text>
      <Canvas type="2d" id={CANVAS_ID} className="photo-canvas" />
      {adding && (
        <PhotoSheet
          side={adding}
          onClose={() => setAdding(null)}
          onTake={(source) => {
            setAdding(null)
            setRetaking(false)
            photos.take(adding, source)
          }}
          onSample={(sample) => {
            setAdding(null)
            setRetaking(false)
            photos.takeSample(adding, sample)
          }}
        />
      )}
    </FlowFrame>
  )
}
