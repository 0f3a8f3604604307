import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Banner } from '@/components/banner'
import { Page } from '@/components/page'
import { ERROR_CODES, type ErrorCode } from '@/contract'
import { HELP_TREES, type HelpTree } from '@/domain/help-branch'
import { candidates } from '@/domain/help-tree'
import { help as t } from '@/locales/zh-cn/help'
import { useSession } from '@/services/use-app-state'
import { useHotline } from '@/services/use-hotline'
import { CauseCard } from './cause-card'
import { CheckList, isListed } from './check-list'
import { Contact } from './contact'
import { diagnosisText } from './diagnosis'
import { Outcome } from './outcome'
import { TreeTabs } from './tree-tabs'
import { useChecks, type Checks } from './use-checks'
import './index.scss'

const treeOf = (param: string | undefined): HelpTree => HELP_TREES.find((tree) => tree === param) ?? 'balance'
const codeOf = (param: string | undefined): ErrorCode | null => ERROR_CODES.find((code) => code === param) ?? null

/** Guided help: checks the person's own data, explains the likely cause, then offers the next step. Opens without a session. */
export default function GuidePage() {
  const { params } = useRouter()
  const [tree, setTree] = useState(() => treeOf(params.tree))
  const checks = useChecks(tree)
  // The error code applies only to the branch it led to.
  const code = tree === treeOf(params.tree) ? codeOf(params.code) : null
  return (
    <Page title={t.title}>
      <TreeTabs tree={tree} onChange={setTree} />
      <CheckList checks={checks} />
      {checks.done && <Finding key={`${tree}-${checks.at}`} tree={tree} code={code} checks={checks} />}
    </Page>
  )
}

interface FindingProps {
  tree: HelpTree
  code: ErrorCode | null
  checks: Checks
}

/** Likely causes, shown one at a time. */
function Finding({ tree, code, checks: { results, at } }: FindingProps) {
  const signedIn = useSession() !== null
  const hotline = useHotline(signedIn)
  const found = candidates(tree, results, code)
  const [shown, setShown] = useState(0)
  const [contacting, setContacting] = useState(false)
  const candidate = found[shown] ?? found[0]
  const missed = results.filter((result) => result.state === 'unknown' && isListed(result))
  if (!candidate) return null
  const left = found.length - shown - 1
  const offline = results.some((result) => result.state === 'unknown' && result.code === 'NET-OFFLINE')
  // These causes already explain why checks could not run.
  const explained = candidate.cause.id === 'no-card' || candidate.cause.id === 'provider-fault'
  return (
    <>
      {offline && <Banner icon="offline" title={t.offline} text={t.offlineText(missed.length)} />}
      {!offline && !explained && missed.length > 0 && <Banner tone="warn" icon="warning" text={t.notRun(missed.length)} />}
      <CauseCard candidate={candidate} />
      <Outcome
        key={candidate.cause.id}
        candidate={candidate}
        results={results}
        left={left}
        onNo={() => (left > 0 ? setShown(shown + 1) : setContacting(true))}
        onContact={() => setContacting(true)}
      />
      {contacting && (
        <Contact
          hotline={hotline}
          text={diagnosisText({ tree, code, results: results.filter(isListed), cause: candidate.cause.id, city: hotline.city, now: at })}
          onClose={() => setContacting(false)}
        />
      )}
    </>
  )
}
