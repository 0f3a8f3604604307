import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { FailureNotice } from '@/components/failure-notice'
import { Pressable } from '@/components/pressable'
import { describeDate } from '@/components/time-text'
import { PRIMARY_CARD, type Drug } from '@/contract'
import { drugsEstimate } from '@/contract/operations/drugs'
import { formatFen } from '@/domain/money'
import { drugText as t } from '@/locales/zh-cn/directory'
import { open } from '@/navigation'
import { useRemote } from '@/services/remote/use-remote'
import { BillBox } from '../shared/bill-box'
import { restrictionWord } from '../shared/drug-words'
import { Reasons } from '../shared/reasons'
import { InstitutionSheet } from './institution-sheet'

/** National codes begin with P for pharmacies, with H for hospitals. */
const isPharmacy = (institutionId: string): boolean => institutionId.startsWith('P')

/** What the drug asks for and until when its price was agreed. */
const notesOf = (drug: Drug): string[] => {
  const restriction = restrictionWord(drug)
  return [
    ...(restriction === null ? [] : [t.restricted(restriction)]),
    ...(drug.validUntil === null ? [] : [t.negotiated(describeDate(drug.validUntil))]),
    ...(drug.limitPrice === null ? [] : [t.limit(formatFen(drug.limitPrice))]),
    [...(drug.dualChannel ? [t.dualChannel] : []), ...(drug.tradeName === null ? [] : [drug.tradeName]), t.maker(drug.maker)].join(' · '),
    `${t.code} ${drug.drugCode}`,
  ]
}

/** One pack at the hospital the person was at last, or at one that they pick. */
export function Estimate({ drug }: { drug: Drug }) {
  const [institutionId, setInstitutionId] = useState('')
  const [picking, setPicking] = useState(false)
  const { drugCode, selfpayPercent } = drug
  const input = { cardId: PRIMARY_CARD, drugCode, ...(institutionId === '' ? {} : { institutionId }) }
  const { view, refresh } = useRemote(drugsEstimate, input)
  const estimate = 'data' in view ? view.data : null
  return (
    <View className="estimate">
      <View className="estimate-head">
        <Text className="estimate-title">{t.estimate}</Text>
        <Pressable className="estimate-change" onPress={() => setPicking(true)}>
          <Text>{t.change}</Text>
        </Pressable>
      </View>
      {view.phase === 'loading' && <View className="estimate-wait" aria-hidden="true" />}
      {view.phase === 'error' && <FailureNotice failure={view.error} onStep={{ retry: refresh }} />}
      {estimate?.bill && (
        <>
          <BillBox
            bill={estimate.bill}
            selfpayPercent={selfpayPercent}
            head={t.at(formatFen(estimate.bill.medfeeSumamt), estimate.institution)}
          />
          <Reasons bill={estimate.bill} standing={estimate.standing} pharmacy={isPharmacy(estimate.institutionId)} />
        </>
      )}
      {estimate && !estimate.bill && <Text className="estimate-note">{t.notSold(estimate.institution)}</Text>}
      {notesOf(drug).map((note) => (
        <Text key={note} className="estimate-note">
          {note}
        </Text>
      ))}
      <Text className="estimate-note">{t.basis}</Text>
      <Button kind="soft" icon="shop" text={t.seePrices} onPress={() => open('price', { drug: drugCode })} />
      {picking && (
        <InstitutionSheet
          onClose={() => setPicking(false)}
          onPick={(picked) => {
            setInstitutionId(picked)
            setPicking(false)
          }}
        />
      )}
    </View>
  )
}
