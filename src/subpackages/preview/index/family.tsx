import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Banner } from '@/components/banner'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Chips } from '@/components/chips'
import { formatFen } from '@/domain/money'
import { preview } from '@/locales/zh-cn/preview'
import { relations } from '@/locales/zh-cn/relations'
import type { Panel } from './use-panel'

type Summary = Awaited<ReturnType<Panel['control']['relatives']>>[number]
type Act = keyof typeof preview.familyActs

/** Fen that a relative spends at a time. */
const SPENT = 50_00

/** Fen that somebody grants to the person in hand. */
const GRANTED = 100_00

/** What can be done in a relative's place now. */
function actsOf({ consent, left, nameMasked }: Summary): Act[] {
  if (nameMasked === null) return []
  if (consent === 'asked') return ['accept', 'decline']
  const own: Act[] = consent === 'given' ? ['withdraw', 'moved', 'left'] : ['moved', 'left']
  return left === null ? own : ['spend', 'later', 'end', ...own]
}

function perform(control: Panel['control'], memberId: string, act: Act): Promise<unknown> {
  if (act === 'spend' || act === 'later') return control.relativeSpends(memberId, SPENT, act === 'later')
  if (act === 'moved' || act === 'left') return control.leavePlace(memberId, act)
  return control.answerFamily(memberId, act)
}

/** The other side of the family: relatives answer, spend, withdraw, move and leave. */
export function Family({ panel }: { panel: Panel }) {
  const { control, status } = panel
  const [relatives, setRelatives] = useState<readonly Summary[]>([])
  const [chosen, choose] = useState('')
  const [said, setSaid] = useState<string | null>(null)
  useEffect(() => {
    let here = true
    void control.relatives().then((next) => here && setRelatives(next))
    return () => void (here = false)
    // `status` is a dependency, because every change of an operator gives another one.
  }, [control, status])
  const relative = relatives.find(({ memberId }) => memberId === chosen) ?? relatives[0]
  const done = (who: string, act: string, doing: Promise<unknown>) =>
    void doing.then(
      () => setSaid(preview.familyDone(who, act)),
      () => setSaid(preview.familyNot),
    )
  const others = (
    <OthersRow
      onAsk={() => done('', preview.asksMe, control.askFamily())}
      onGrant={() => done('', preview.grantsMe, control.grantToMe(GRANTED))}
    />
  )
  if (!relative) {
    return (
      <Card title={preview.family}>
        <Text className="panel-note">{preview.familyNone}</Text>
        {status.personaId !== 'newcomer' && others}
        {said && <Banner tone="brand" icon="check" text={said} />}
      </Card>
    )
  }
  const nameOf = ({ relation, nameMasked }: Summary) => `${relations[relation]} ${nameMasked ?? ''}`
  const { memberId, consent, left } = relative
  return (
    <Card title={preview.family}>
      <Chips options={relatives.map((one) => ({ value: one.memberId, text: nameOf(one) }))} value={memberId} onChange={choose} />
      <Text className="panel-note">{preview.familyState(preview.consents[consent], left === null ? null : formatFen(left))}</Text>
      <View className="panel-acts">
        {actsOf(relative).map((act) => (
          <Button
            key={act}
            className="panel-act"
            kind="outline"
            small
            text={preview.familyActs[act]}
            onPress={() => done(nameOf(relative), preview.familyActs[act], perform(control, memberId, act))}
          />
        ))}
        <Button
          className="panel-act"
          kind="outline"
          small
          text={preview.familyMe}
          onPress={() => done('', preview.familyMe, control.leavePlace(null, 'moved'))}
        />
      </View>
      {others}
      {said && <Banner tone="brand" icon="check" text={said} />}
    </Card>
  )
}

/** What others do to the person in hand: the relative's side of the page 家人. */
const OthersRow = ({ onAsk, onGrant }: { onAsk: () => void; onGrant: () => void }) => (
  <View className="panel-acts">
    <Button className="panel-act" kind="outline" small text={preview.asksMe} onPress={onAsk} />
    <Button className="panel-act" kind="outline" small text={preview.grantsMe} onPress={onGrant} />
  </View>
)
