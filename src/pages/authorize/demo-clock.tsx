import { useEffect, useState } from 'react'
import { Banner } from '@/components/banner'
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
  // Beijing time already; the main package loads no library of dates for one line.
  const time = seen.now.slice(0, 16).replace('T', ' ')
  return (
    <Banner
      tone="demo"
      icon="clock"
      text={demoClock.stands(time)}
      actions={[{ text: demoClock.toReal, onPress: () => void control.moveClock(null) }]}
    />
  )
}
