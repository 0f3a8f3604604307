import { Page } from '@/components/page'
import { SampleStop } from '@/components/sample-stop'
import { Submit } from '@/components/submit'
import { Success } from '@/components/success'
import { toDate } from '@/domain/beijing-time'
import { familyAddText as t } from '@/locales/zh-cn/family-add'
import { back, useRequireSession } from '@/navigation'
import { useRuntime } from '@/services/runtime-provider'
import { useSession } from '@/services/use-app-state'
import { useDraft } from '@/services/use-draft'
import { ADD_FORM, missingOf } from './add-form'
import { AddFields } from './add-fields'
import { useAdd } from './use-add'
import './index.scss'

export default function FamilyAddPage() {
  const { clock } = useRuntime()
  useRequireSession()
  const sample = useSession()?.scope === 'sample'
  const draft = useDraft(ADD_FORM)
  const add = useAdd(draft)
  const today = toDate(clock())
  const missing = missingOf(draft.value, today)
  if (add.done) {
    const invited = add.done === 'invite'
    return (
      <Page title={t.addTitle}>
        <Success
          title={invited ? t.invited : t.added}
          text={invited ? t.invitedText : t.addedText}
          actions={[
            { text: t.backToList, onPress: back },
            { text: t.another, onPress: add.another },
          ]}
        />
      </Page>
    )
  }
  if (sample) {
    return (
      <Page title={t.addTitle}>
        <SampleStop />
      </Page>
    )
  }
  const label = draft.value.way === 'invite' ? t.sendInvite : t.adopt
  return (
    <Page
      title={t.addTitle}
      foot={
        <Submit
          text={label}
          busy={add.pending ? t.working : null}
          missing={missing}
          missingText={t.missing(missing.length)}
          onPress={add.submit}
        />
      }
    >
      <AddFields draft={draft} add={add} today={today} missing={missing} />
    </Page>
  )
}
