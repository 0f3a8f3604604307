import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Banner } from '@/components/banner'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Segmented } from '@/components/segmented'
import { WORK_PURPOSES, type WorkPurpose } from '@/contract'
import { officerText } from '@/locales/zh-cn/officer'
import { preview } from '@/locales/zh-cn/preview'
import type { Panel } from './use-panel'

const PURPOSES = WORK_PURPOSES.map((value) => ({ value, text: officerText.purposes[value] }))

/** What employees do on their own phones, and how many of them at a tap. */
const ACTS = [
  { answer: 'grant', count: 10 },
  { answer: 'refuse', count: 5 },
  { answer: 'withdraw', count: 1 },
] as const

/** The other side of 企业查询: employees answer the officer in hand. */
export function Employees({ panel }: { panel: Panel }) {
  const [purpose, setPurpose] = useState<WorkPurpose>('supplementary-plan')
  const [said, setSaid] = useState<string | null>(null)
  const act = ({ answer, count }: (typeof ACTS)[number]) =>
    void panel.control.answerEmployees(count, answer, purpose).then(
      ({ answered }) => setSaid(answered === 0 ? preview.employeesNobody : preview.employeesDone[answer](answered)),
      () => setSaid(preview.employeesNot),
    )
  return (
    <Card title={preview.employees}>
      <Text className="panel-note">{preview.employeesNote}</Text>
      <Segmented options={PURPOSES} value={purpose} onChange={setPurpose} />
      <View className="panel-gap" />
      <View className="panel-acts">
        {ACTS.map((one) => (
          <Button
            key={one.answer}
            className="panel-act"
            kind="outline"
            small
            text={preview.employeesActs[one.answer](one.count)}
            onPress={() => act(one)}
          />
        ))}
      </View>
      {said && <Banner tone="brand" icon="check" text={said} />}
    </Card>
  )
}
