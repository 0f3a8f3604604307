import { Text } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Banner } from '@/components/banner'
import { Chips } from '@/components/chips'
import { EmptyState } from '@/components/empty-state'
import { InView } from '@/components/in-view'
import { OfficerGate } from '@/components/officer-gate'
import { Page } from '@/components/page'
import { RemoteFrame } from '@/components/remote-frame'
import { Submit } from '@/components/submit'
import { entriesLeft } from '@/domain/recovery'
import { useState } from 'react'
import { homeText, issuesText as t } from '@/locales/zh-cn/enterprise'
import { officerText } from '@/locales/zh-cn/officer'
import { back, useRequireSession } from '@/navigation'
import { employerIssues } from '@/contract/operations/employer-contributions'
import { usePageRefresh } from '@/platform/page'
import { useRemotePages } from '@/services/remote/use-remote-pages'
import { useRuntime } from '@/services/runtime-provider'
import { useOfficer } from '@/services/use-officer'
import { MoreButton } from '@/components/more-button'
import { CheckSheet } from './check-sheet'
import { IssueCard } from './issue-card'
import { isKind, useCheck, type Kind } from './use-check'
import '../enterprise.scss'

const KINDS: readonly Kind[] = ['all', 'not-posted', 'base-differs', 'not-enrolled']
const SKELETON = [
  [
    [60, 22],
    [100, 40],
  ],
  [
    [60, 22],
    [100, 40],
  ],
] as const

export default function IssuesPage() {
  const officer = useOfficer(useRequireSession())
  const { kind: asked } = useRouter().params
  const [kind, setKind] = useState<Kind>(isKind(asked) ? asked : 'all')
  const may = officer.may('contributions')
  const list = useRemotePages(employerIssues, kind === 'all' ? {} : { kind }, { enabled: may })
  const check = useCheck('data' in list.view ? list.view.data.items : null)
  const { clock } = useRuntime()
  usePageRefresh(() => {
    if (may) list.refresh()
  })
  const { selected } = check
  return (
    <Page
      title={t.title}
      foot={
        may &&
        'data' in list.view &&
        list.view.data.items.length > 0 && (
          <Submit
            text={t.submit(selected.length)}
            busy={null}
            missing={entriesLeft({ choice: selected.length > 0 })}
            missingText={t.pickFirst}
            onPress={() => check.ask(true)}
          />
        )
      }
    >
      <OfficerGate officer={officer}>
        {({ rights }) =>
          rights.includes('contributions') ? (
            <>
              <Chips
                options={KINDS.map((value) => ({ value, text: value === 'all' ? t.all : t.kinds[value] }))}
                value={kind}
                onChange={setKind}
              />
              {check.filed && (
                <Banner tone="brand" icon="check" title={t.filedTitle(check.filed.length)} text={t.filedText(check.filed.join('、'))} />
              )}
              <RemoteFrame view={list.view} skeleton={SKELETON} now={clock()} onRetry={list.refresh}>
                {({ items, pages }) =>
                  items.length === 0 ? (
                    <EmptyState icon="check" title={t.none2} text={t.noneText} actions={[{ text: t.toHome, onPress: back }]} />
                  ) : (
                    <>
                      <InView entry="choice">
                        <Text className="hr-lead">{t.total(pages[0]?.total ?? items.length)}</Text>
                      </InView>
                      {items.map((issue) => (
                        <IssueCard
                          key={issue.issueId}
                          issue={issue}
                          now={clock()}
                          selected={selected.includes(issue.issueId)}
                          onSelect={() => check.toggle(issue.issueId)}
                        />
                      ))}
                      {check.full && <Text className="hr-end">{t.most}</Text>}
                      <MoreButton list={list} />
                      <Text className="hr-end">{t.demo}</Text>
                    </>
                  )
                }
              </RemoteFrame>
            </>
          ) : (
            <EmptyState
              icon="lock"
              title={homeText.own}
              text={officerText.noRight(homeText.rightA)}
              actions={[{ text: officerText.leave, onPress: back }]}
            />
          )
        }
      </OfficerGate>
      {check.asking && <CheckSheet check={check} />}
    </Page>
  )
}
