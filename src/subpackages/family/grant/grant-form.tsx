import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { classes, useMoney } from '@/components/appearance'
import { Banner } from '@/components/banner'
import { Card } from '@/components/card'
import { FailureNotice } from '@/components/failure-notice'
import { Field } from '@/components/field'
import { Icon } from '@/components/icon'
import { ListRow } from '@/components/list-row'
import { Pressable } from '@/components/pressable'
import { Sheet } from '@/components/sheet'
import type { Family, KnownRelative } from '@/contract'
import { kinOf } from '@/domain/family'
import { formatFen } from '@/domain/money'
import { familyText as t } from '@/locales/zh-cn/family'
import { t as words } from '@/locales'
import { Difference } from '../difference-sheet'
import { Equation } from '../equation'
import { placeText, pronounOf, relationText } from '../words'
import type { Grant } from './use-grant'

interface GrantFormProps {
  relative: KnownRelative
  relatives: readonly KnownRelative[]
  giver: Family['giver']
  rule: Family['rule']
  grant: Grant
  onChoose: (memberId: string) => void
}

/** Amounts to choose from, fen. */
const PRESETS = [20_000, 40_000, 60_000, 100_000, 200_000] as const

/** To whom, how much and what then is left; the rules stand before the button. */
export function GrantForm({ relative, relatives, giver, rule, grant, onChoose }: GrantFormProps) {
  const { bar } = relative
  const he = pronounOf(relative.gend)
  return (
    <>
      {grant.failure && <FailureNotice inView failure={grant.failure} onStep={{ retry: grant.reset, 'sign-in': grant.reset }} />}
      {grant.changed && <Banner tone="warn" icon="warning" text={t.changed} />}
      <WhomCard relative={relative} relatives={relatives} onChoose={onChoose} />
      {bar !== null && <Banner tone="warn" icon="warning" text={t.bar(bar)} />}
      {bar === null && giver && <AmountCard giver={giver} grant={grant} />}
      <Card title={t.rulesTitle}>
        {t.rules(he).map(([icon, strong, text]) => (
          <View key={icon} className="grant-rule">
            <Icon name={icon} size="s" />
            <Text className="grant-rule-text">
              <Text className="family-strong">{strong}</Text>
              {text}
            </Text>
          </View>
        ))}
      </Card>
      <Difference he={he} />
      <Text className="grant-source">
        {t.ruleNote(rule.title, rule.effectiveFrom)} · {words.common.demoOnly}
      </Text>
    </>
  )
}

const nameOf = (row: KnownRelative): string => t.person(row.psnNameMasked, relationText(row.relation))

/** Relatives to choose from; of those that cannot be chosen, why. */
export const Choices = ({ relatives, onChoose }: Pick<GrantFormProps, 'relatives' | 'onChoose'>) => (
  <>
    {relatives.map((row) => (
      <ListRow
        key={row.memberId}
        title={nameOf(row)}
        detail={row.bar === null ? placeText(row) : t.bar(row.bar)}
        inPlace
        {...(row.bar === null ? { onPress: () => onChoose(row.memberId) } : {})}
      />
    ))}
  </>
)

function WhomCard({ relative, relatives, onChoose }: Pick<GrantFormProps, 'relative' | 'relatives' | 'onChoose'>) {
  const [choosing, setChoosing] = useState(false)
  const kin = kinOf(relative.relation)
  return (
    <Card>
      <View className="grant-whom">
        <View className="list-row-icon list-row-icon-pool">
          <Icon name="family" />
        </View>
        <View className="list-row-main">
          <Text className="card-title">{nameOf(relative)}</Text>
          <Text className="family-place">{placeText(relative)}</Text>
        </View>
        {relatives.length > 1 && (
          <Pressable className="family-link" onPress={() => setChoosing(true)}>
            <Text>{t.choose}</Text>
          </Pressable>
        )}
      </View>
      {relative.bar === null && kin && (
        <View className="grant-checks">
          {[t.isKin[kin], t.bothInsured, t.bothOpen].map((text) => (
            <View key={text} className="grant-check">
              <Icon name="check" size="s" />
              <Text>{text}</Text>
            </View>
          ))}
        </View>
      )}
      {choosing && (
        <Sheet title={t.chooseTitle} onClose={() => setChoosing(false)}>
          <Choices
            relatives={relatives}
            onChoose={(memberId) => {
              onChoose(memberId)
              setChoosing(false)
            }}
          />
        </Sheet>
      )}
    </Card>
  )
}

function AmountCard({ giver, grant }: { giver: NonNullable<Family['giver']>; grant: Grant }) {
  const money = useMoney()
  const { typed, amount, most } = grant
  const tooMuch = amount !== null && amount > most
  const hint = tooMuch ? t.most(formatFen(most)) : typed !== '' && amount === null ? t.amountWrong : null
  const rest = giver.usable - (amount ?? 0)
  return (
    <Card className="grant-amount">
      <Field
        entry="amount"
        label={t.howMuch}
        aside={giver.pending > 0 ? t.mostWithout(money(most), money(giver.pending)) : t.most(money(most))}
        type="digit"
        value={typed}
        maxLength={12}
        placeholder="¥"
        hints={hint === null ? [] : [{ tone: 'bad', text: hint }]}
        onChange={grant.type}
      />
      <View className="grant-presets">
        {PRESETS.map((preset) => (
          <Pressable
            key={preset}
            className={classes('grant-preset', preset === amount && 'grant-preset-on')}
            onPress={() => grant.type(formatFen(preset).replace(/,/g, ''))}
          >
            <Text>{formatFen(preset).replace(/\.00$/, '')}</Text>
          </Pressable>
        ))}
      </View>
      <Equation
        terms={[
          { label: t.total, value: money(giver.total) },
          { label: t.granted, value: money(giver.granted) },
          { label: t.thisTime, value: amount === null ? '—' : formatFen(amount) },
          { label: t.remaining, value: tooMuch ? '—' : money(rest) },
        ]}
      />
    </Card>
  )
}
