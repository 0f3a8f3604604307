import { useEffect, useState } from 'react'
import { Banner } from '@/components/banner'
import { formatTime } from '@/domain/format-time'
import { demoClock } from '@/locales/zh-cn/demo-clock'
import type { Demo } from '@/services/backend'

interface Seen {
  now: string
  realClock: boolean
}

/** Says that the demonstration stands at a moment of its own, which its pictures and figures are of, and leaves it with one tap. */
export function DemoClock({ control }: Pick<Demo, 'control'>) {
  const [seen, setSeen] = useState<Seen | null>(null)
  useEffect(() => {
    let here = true
    const look = () => void control.status().then((status) => here && setSeen(status))
    look()
    const leave = control.onChange(look)
    return () => {
      here = false
      leave()
    }
  }, [control])
  if (!seen || seen.realClock) return null
  return (
    <Banner
      tone="demo"
      icon="clock"
      text={demoClock.stands(formatTime(seen.now, 'YYYY-MM-DD HH:mm'))}
      actions={[{ text: demoClock.toReal, onPress: () => void control.moveClock(null) }]}
    />
  )
}
