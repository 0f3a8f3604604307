import { Banner } from '@/components/banner'
import { FailureNotice } from '@/components/failure-notice'
import { describeFailure } from '@/components/failure-text'
import type { IdSide } from '@/contract'
import { verification } from '@/locales/zh-cn/verification'
import { useRuntime } from '@/services/runtime-provider'
import { InView } from '@/components/in-view'
import type { FlowHandle } from '../shared/use-flow'
import type { Photos } from './use-photos'

const t = verification.photo

interface PhotoNoticeProps {
  handle: FlowHandle
  photos: Photos
  onRetake: (side: IdSide) => void
}

/** What is wrong with a picture, by cause, whether the phone or the recogniser found it. */
export function PhotoNotice(props: PhotoNoticeProps) {
  const { handle, photos } = props
  const about = photos.issue ?? photos.refusal ?? handle.failure
  return (
    about && (
      <InView of={about}>
        <Trouble {...props} />
      </InView>
    )
  )
}

function Trouble({ handle: { flow, failure }, photos: { issue, refusal, take }, onRetake }: PhotoNoticeProps) {
  const { platform } = useRuntime()
  const retake = (side: IdSide) => ({ text: t.retake, onPress: () => onRetake(side) })
  if (issue) {
    // The cause's own text names the fault and what to do; a title would repeat it.
    const text = `${t.sides[issue.side]}：${describeFailure(issue.failure).what}`
    return <FailureNotice failure={issue.failure} title="" text={text} actions={[retake(issue.side)]} />
  }
  if (refusal?.why === 'refused') {
    const actions = [
      { text: t.openSettings, onPress: () => void platform.openSettings() },
      { text: t.useAlbum, onPress: () => take(refusal.side, 'album') },
    ]
    return <Banner tone="warn" icon="warning" title={t.refusedTitle} text={t.refusedText} actions={actions} />
  }
  if (refusal) return <Banner tone="warn" icon="warning" text={t[refusal.why]} actions={[retake(refusal.side)]} />
  if (!failure) return null
  const again = () => onRetake(flow.photos.includes('front') ? 'back' : 'front')
  return <FailureNotice failure={failure} onStep={{ retry: again }} />
}
