import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Banner } from '@/components/banner'
import { Card } from '@/components/card'
import { FailureNotice } from '@/components/failure-notice'
import { Field } from '@/components/field'
import { ListRow } from '@/components/list-row'
import { Page } from '@/components/page'
import { Submit } from '@/components/submit'
import { describeDate } from '@/components/time-text'
import type { CertificateCheck } from '@/contract'
import { certificatesCheck } from '@/contract/operations/certificates'
import { formatTime } from '@/domain/format-time'
import { entriesLeft } from '@/domain/recovery'
import { t as common } from '@/locales'
import { certificateText, checkText as t, coverageText } from '@/locales/zh-cn/coverage'
import { wordOf } from '@/locales/word-of'
import { useAction } from '@/services/remote/use-action'
import './index.scss'

const NUMBER = /^MOCK-[0-9A-F]{12}$/
const CODE = /^[0-9A-Z]{8}$/
/** Without spaces, in capitals. */
const typed = (text: string): string => text.replace(/\s/g, '').toUpperCase()

/** Whether a certificate that somebody showed is genuine. Open to everybody, without a session. */
export default function CertificateCheckPage() {
  const check = useAction(certificatesCheck)
  const [number, setNumber] = useState('')
  const [code, setCode] = useState('')
  /** Fields that were left once: an unfinished one is wrong only then. */
  const [left, setLeft] = useState({ number: false, code: false })
  const [result, setResult] = useState<CertificateCheck | null>(null)
  const [numberOk, codeOk] = [NUMBER.test(number), CODE.test(code)]
  const change = (set: (text: string) => void) => (text: string) => {
    set(text)
    setResult(null)
    check.reset()
  }
  const send = async () => setResult(await check.run({ number, code }))
  return (
    <Page
      title={t.title}
      foot={
        <Submit
          text={t.submit}
          busy={check.pending ? t.checking : null}
          missing={entriesLeft({ certificate: numberOk, 'check-code': codeOk })}
          missingText={numberOk ? t.submitCode : t.submitNumber}
          onPress={() => void send()}
        />
      }
    >
      <Card>
        <Text className="check-intro">{t.intro}</Text>
        <Field
          entry="certificate"
          label={t.number}
          value={number}
          read={typed}
          maxLength={24}
          placeholder={t.numberPlaceholder}
          hints={left.number && number !== '' && !numberOk ? [{ tone: 'bad', text: t.numberWrong }] : []}
          onChange={change(setNumber)}
          onBlur={() => setLeft((before) => ({ ...before, number: true }))}
        />
        <Field
          entry="check-code"
          label={t.code}
          value={code}
          read={typed}
          maxLength={12}
          placeholder={t.codePlaceholder}
          hints={left.code && code !== '' && !codeOk ? [{ tone: 'bad', text: t.codeWrong }] : []}
          onChange={change(setCode)}
          onBlur={() => setLeft((before) => ({ ...before, code: true }))}
        />
      </Card>
      {check.failure && <FailureNotice inView failure={check.failure} onStep={{ retry: () => void send(), back: check.reset }} />}
      {result && <Result result={result} />}
    </Page>
  )
}

function Result({ result }: { result: CertificateCheck }) {
  if (!result.genuine) return <Banner tone="warn" icon="warning" title={t.fake} text={t.fakeText} />
  const { psnNameMasked, city, insutype, status, insuredSince, validUntil } = result.certificate
  return (
    <>
      <Banner tone="brand" icon="check" text={t.genuine} />
      <Card>
        <ListRow title={certificateText.name} end={psnNameMasked} />
        <ListRow title={certificateText.insurance} end={`${city} · ${wordOf(common.insutype, insutype)}`} />
        <ListRow title={certificateText.status} end={coverageText.status[status]} />
        <ListRow title={certificateText.since} end={describeDate(insuredSince)} />
        <ListRow title={certificateText.valid} end={formatTime(validUntil, 'YYYY-MM-DD HH:mm')} />
      </Card>
    </>
  )
}
