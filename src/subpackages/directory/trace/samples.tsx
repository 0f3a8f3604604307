import { useEffect, useState } from 'react'
import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import { groupTrace } from '@/domain/trace-code'
import { traceText as t } from '@/locales/zh-cn/directory'
import type { Demo } from '@/services/backend'

type Boxes = Awaited<ReturnType<Demo['control']['boxes']>>

/** Boxes of the demonstration, one for each answer: nobody has a real one with such a code. */
export function Samples({ control, onPick }: { control: Demo['control']; onPick: (code: string) => void }) {
  const [boxes, setBoxes] = useState<Boxes>([])
  useEffect(() => {
    let shown = true
    void control.boxes().then((found) => shown && setBoxes(found))
    return () => {
      shown = false
    }
  }, [control])
  if (boxes.length === 0) return null
  return (
    <Card title={t.demo} tight>
      {boxes.map(({ code, outcome }) => (
        <ListRow key={code} title={t.demoLabels[outcome]} detail={groupTrace(code)} inPlace onPress={() => onPick(code)} />
      ))}
    </Card>
  )
}
