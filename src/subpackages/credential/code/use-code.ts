import { useDidHide, useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Credential, CredentialState, Failure, Scan } from '@/contract'
import { credentialsEnd, credentialsGet, credentialsIssue } from '@/contract/operations/credentials'
import { useAction } from '@/services/remote/use-action'
import { useRemote } from '@/services/remote/use-remote'
import { useAutoLock } from '@/services/use-app-state'
import { useCountdown } from '@/services/use-countdown'

/** ms between an answer and the next question whether the code was scanned. */
const ASK_EVERY = 3_000
/** ms that a result stays, unless another code is asked for. */
const RESULT_STAYS = 10 * 60_000

export type Result = Extract<Scan, { status: 'settled' | 'refused' }>

export interface ShownCode {
  /** Null while none is shown: it is fetched, failed, or turned into a result. */
  credential: Credential | null
  /** Text of the code before, which is over. */
  earlier: string | null
  /** Whole seconds until the next code. */
  secondsLeft: number
  /** What a cashier answered, and the last four characters of the scanned code. */
  result: { scan: Result; tail: string } | null
  failure: Failure | null
  /** A code is in front of a scanner, or the next one is on its way in its place. */
  lit: boolean
  /** Asks for the next code now; ends a result. */
  renew: () => void
}

/** The result in a state of a code; null while nobody scanned it. */
const resultIn = ({ scan, tail }: CredentialState): ShownCode['result'] =>
  scan.status === 'settled' || scan.status === 'refused' ? { scan, tail } : null

/** What a cashier answered to a code; null while nobody scanned it. */
function useAnswer(code: Credential | null, asking: boolean): ShownCode['result'] {
  const credentialId = code?.credentialId ?? ''
  const enabled = asking && credentialId !== ''
  const { view, refresh } = useRemote(credentialsGet, { credentialId }, { enabled })
  const idle = 'data' in view ? !view.refreshing : view.phase === 'error' && !view.retrying
  const answered = 'data' in view ? view.meta.requestId : null
  useEffect(() => {
    // Only after the last answer: a question that is repeated before it came is begun anew, and would never end on a slow network.
    if (!enabled || !idle) return undefined
    const timer = setTimeout(refresh, ASK_EVERY)
    return () => clearTimeout(timer)
  }, [enabled, idle, answered, refresh])
  return enabled && 'data' in view ? resultIn(view.data) : null
}

/** Whether the page is in front, and not covered or in the background. */
function useFront(): boolean {
  const [front, setFront] = useState(true)
  useDidShow(() => setFront(true))
  useDidHide(() => setFront(false))
  return front
}

interface Issued {
  credential: Credential | null
  /** The code before, which is over. */
  before: Credential | null
  failure: Failure | null
  /** Asks for the next one; the one shown is over once it comes. */
  ask: () => void
  /** Takes the codes off the screen. */
  clear: () => void
}

/** Fetches codes of a card while they are `wanted`, and ends the last one afterwards: a code that nobody sees must not stay open. */
function useIssued(cardId: string, memberId: string | null, wanted: boolean): Issued {
  const { run: issue, pending, failure, reset } = useAction(credentialsIssue)
  const { run: end } = useAction(credentialsEnd)
  const [asked, setAsked] = useState(false)
  const [credential, setCredential] = useState<Credential | null>(null)
  const [before, setBefore] = useState<Credential | null>(null)
  const open = useRef<Credential | null>(null)
  const live = useRef(wanted)
  const clear = useCallback(() => {
    setCredential(null)
    setBefore(null)
  }, [])

  useEffect(() => {
    if (!asked || !wanted || pending) return
    setAsked(false)
    void issue(memberId === null ? { cardId } : { cardId, memberId }).then((next) => {
      if (!next) return
      if (!live.current) return void end({ credentialId: next.credentialId })
      setBefore(open.current)
      open.current = next
      setCredential(next)
    })
  }, [asked, wanted, pending, cardId, memberId, issue, end])
  useEffect(() => {
    live.current = wanted
    setAsked(wanted)
    // Taken off the screen when the page comes back, because a hidden page is not drawn: the code is over by then.
    if (wanted) clear()
    return () => {
      live.current = false
      const shown = open.current
      open.current = null
      if (shown) void end({ credentialId: shown.credentialId })
    }
  }, [wanted, end, clear])
  const ask = useCallback(() => {
    reset()
    setAsked(true)
  }, [reset])
  return { credential, before, failure, ask, clear }
}

/** Whether a code is in front of a scanner; from one to the next it stays so. */
const isLit = ({ credential, failure }: Issued, wanted: boolean): boolean => wanted && credential !== null && failure === null

/** How long a code can still be scanned. */
function useLife(credential: Credential | null): { secondsLeft: number; over: boolean } {
  const secondsLeft = useCountdown(credential?.expiresAt ?? null)
  return { secondsLeft, over: credential !== null && secondsLeft === 0 }
}

/**
 * Shows one code after the other: a new one each time the page comes to the front and when the minute is over; none while the page is
 * hidden, or the app is locked over it. The code before is asked for as well, because a cashier may scan it a moment too late. Mounted anew for each card and relative.
 */
export function useCode(cardId: string, memberId: string | null = null): ShownCode {
  const [kept, setKept] = useState<ShownCode['result']>(null)
  const { locked } = useAutoLock()
  const wanted = useFront() && !locked && kept === null
  const issued = useIssued(cardId, memberId, wanted)
  const { credential, before, failure, ask, clear } = issued
  const own = useAnswer(credential, wanted)
  const late = useAnswer(before, wanted)
  const found = own ?? late
  const { secondsLeft, over } = useLife(credential)
  useEffect(() => {
    // One that ended while nobody saw it is followed when somebody does.
    if (over && wanted) ask()
  }, [over, wanted, ask])
  useEffect(() => {
    if (found === null) return
    setKept(found)
    clear()
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a result is a new object in each render; its tail names it
  }, [found?.tail])
  const renew = useCallback(() => {
    // Without a result a code is wanted again, and asked for by that.
    if (kept === null) ask()
    else setKept(null)
  }, [ask, kept])
  useEffect(() => {
    if (kept === null) return undefined
    const timer = setTimeout(renew, RESULT_STAYS)
    return () => clearTimeout(timer)
  }, [kept, renew])
  return {
    credential: over ? null : credential,
    earlier: before?.token ?? null,
    secondsLeft,
    result: kept,
    failure,
    lit: isLit(issued, wanted),
    renew,
  }
}
