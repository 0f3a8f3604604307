import { useState } from 'react'
import { createNearby, type MapTarget, type Nearby } from '@/platform/nearby'
import { useRuntime } from '@/services/runtime-provider'

/** Coordinates as they are sent: three decimals, some 100 m. */
export interface Position {
  latitude: string
  longitude: string
}

export type Where = { status: 'unasked' | 'asking' | 'refused' | 'unavailable'; position: null } | { status: 'known'; position: Position }

const NOWHERE: Where = { status: 'unasked', position: null }
/** Kept in memory only, and forgotten with the person: the client's cache does both. */
const KEY = ['where']
const DECIMALS = 3

/** The host's map, scanner and position; in the demonstration with the outcomes that operators chose. */
export function useNearby(): Nearby {
  const { demo } = useRuntime()
  const [nearby] = useState(() => createNearby(demo?.outcomes.current ?? null))
  return nearby
}

/** Where the person is: asked for when `ask` is called and never before, and known to the other pages then. */
export function useLocation(): { where: Where; ask: () => Promise<void> } {
  const { queryClient, platform } = useRuntime()
  const nearby = useNearby()
  const [where, setWhere] = useState<Where>(() => queryClient.getQueryData<Where>(KEY) ?? NOWHERE)
  const ask = async () => {
    setWhere({ status: 'asking', position: null })
    const found = (await platform.ensurePrivacy()) ? await nearby.locate() : ({ status: 'refused' } as const)
    const next: Where =
      found.status === 'ok'
        ? { status: 'known', position: { latitude: found.latitude.toFixed(DECIMALS), longitude: found.longitude.toFixed(DECIMALS) } }
        : { status: found.status, position: null }
    if (next.status === 'known') queryClient.setQueryData(KEY, next)
    setWhere(next)
  }
  return { where, ask }
}

const MILLION = 1_000_000

/** What the host's map is told of an institution. */
export const targetOf = (
  { latitude, longitude, name }: { latitude: number; longitude: number; name: string },
  address: string,
): MapTarget => ({
  latitude: latitude / MILLION,
  longitude: longitude / MILLION,
  name,
  address,
})
