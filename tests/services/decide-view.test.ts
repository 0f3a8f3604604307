import type { Failure, Meta } from '@/contract'
import { decideView, type RemoteState } from '@/services/remote/decide-view'

const meta: Meta = { asOf: '2026-07-15T08:30:00+08:00', freshness: 'live', requestId: 'r' }
const delayed: Meta = { ...meta, freshness: 'delayed' }
const fault: Failure = { code: 'SRV-5XX', reference: 'x' }
const offline: Failure = { code: 'NET-OFFLINE', reference: 'x' }

const nothing: RemoteState<string> = { data: undefined, meta: undefined, failure: null, fetching: true, online: true, slow: false }
const shown: RemoteState<string> = { ...nothing, data: 'd', meta, fetching: false }

describe('decideView', () => {
  it.each<[string, RemoteState<string>, object]>([
    ['nothing yet', nothing, { phase: 'loading', slow: false }],
    ['nothing for long', { ...nothing, slow: true }, { phase: 'loading', slow: true }],
    ['not asked yet', { ...nothing, fetching: false }, { phase: 'loading' }],
    ['first load failed, trying on', { ...nothing, failure: fault }, { phase: 'error', error: fault, retrying: true }],
    ['first load failed for good', { ...nothing, failure: fault, fetching: false }, { phase: 'error', retrying: false }],
    ['first load without a network', { ...nothing, failure: offline, fetching: false, online: false }, { phase: 'error', error: offline }],
    ['current', shown, { phase: 'ready', data: 'd', meta, refreshing: false, error: null }],
    ['being refreshed', { ...shown, fetching: true }, { phase: 'ready', refreshing: true }],
    ['insurer behind', { ...shown, meta: delayed }, { phase: 'delayed', error: null }],
    ['network gone', { ...shown, online: false }, { phase: 'offline', error: null }],
    ['refresh failed', { ...shown, failure: fault }, { phase: 'offline', error: fault, data: 'd' }],
    ['the record is gone', { ...shown, failure: { code: 'DATA-404', reference: 'x' } }, { phase: 'error', error: { code: 'DATA-404' } }],
    ['insurer behind and network gone', { ...shown, meta: delayed, online: false, failure: offline }, { phase: 'offline', error: offline }],
  ])('%s', (_, state, view) => {
    expect(decideView(state)).toMatchObject(view)
  })
})
