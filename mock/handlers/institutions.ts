import type { InstitutionKind, Institution as Model } from '@/contract'
import { accountOf } from '../accounts/account-view'
import { bindingOf, userOf, type Call } from '../call'
import { aboutPlace, institutionDetail, institutionModel, pointOf, type Asker } from '../directory/institution-model'
import { pageOf } from '../directory/paging'
import { fail } from '../domain-error'
import { isNamed } from '../reference/initials'
import { factsOf } from '../reference/institution-facts'
import { directoryOf, findInstitution, type Institution } from '../reference/institutions'
import { findPlace } from '../reference/places'
import type { Handlers } from './types'

/** Favourites kept of a person. */
const FAVOURITES_LIMIT = 50

const OF_KIND: Readonly<Record<InstitutionKind, (institution: Institution) => boolean>> = {
  all: () => true,
  hospital: ({ level }) => level === 'secondary' || level === 'tertiary',
  community: ({ level }) => level === 'primary',
  pharmacy: ({ level }) => level === 'pharmacy',
  remote: (institution) => factsOf(institution).services.includes('remote'),
}

async function askerOf(call: Call, cardId: string, position: Parameters<typeof pointOf>[0]): Promise<Asker> {
  return { view: await accountOf(call, cardId), now: call.now, favourites: userOf(call).favourites, from: pointOf(position) }
}

/** What was typed names the institution, a department of it, or its district. */
const isWanted = (institution: Institution, wanted: string): boolean =>
  wanted === '' ||
  isNamed(institution.name, wanted) ||
  institution.departments.some((department) => isNamed(department, wanted)) ||
  factsOf(institution).district === wanted

/** The nearest first; without a position by district, those with the higher level first. The order of the directory decides the rest. */
const RANKS = { tertiary: 0, secondary: 1, primary: 2, pharmacy: 3 } as const
const rankOf = ({ level }: Model): number => RANKS[level as Institution['level']] // made by `institutionModel`
const byPlace = (a: Model, b: Model): number =>
  (a.distance ?? 0) - (b.distance ?? 0) || (a.district < b.district ? -1 : a.district > b.district ? 1 : 0) || rankOf(a) - rankOf(b)

const distinct = (texts: readonly string[]): string[] => Array.from(new Set(texts)).sort()

export const institutionHandlers = {
  'institutions.list': async ({ cardId, admdvs, query = '', kind, favourites, district, cursor, limit, ...position }, call) => {
    const asker = await askerOf(call, cardId, position)
    const place = admdvs ?? asker.view.record.admdvs
    if (!findPlace(place)) return fail('DATA-404')
    const there = directoryOf(place)
    const wanted = query.trim().toLowerCase()
    const found = there
      .filter((one) => OF_KIND[kind](one) && isWanted(one, wanted) && (favourites === undefined || asker.favourites.includes(one.id)))
      .map((one) => institutionModel(one, asker))
      .filter((model) => district === undefined || model.district === district)
      .sort(byPlace)
    return {
      ...aboutPlace(asker, place),
      districts: distinct(there.map((one) => factsOf(one).district)),
      departments: distinct(there.flatMap(({ departments }) => departments)),
      ...pageOf(found, ({ institutionId }) => institutionId, cursor, limit),
    }
  },
  'institutions.get': async ({ cardId, institutionId, ...position }, call) => {
    const asker = await askerOf(call, cardId, position)
    return institutionDetail(findInstitution(institutionId) ?? fail('DATA-404'), asker)
  },
  'institutions.favour': ({ cardId, institutionId, favourite }, call) => {
    bindingOf(call, cardId)
    if (!findInstitution(institutionId)) return fail('DATA-404')
    const user = userOf(call)
    const others = user.favourites.filter((kept) => kept !== institutionId)
    user.favourites = favourite ? others.concat(institutionId).slice(-FAVOURITES_LIMIT) : others
    return Promise.resolve({})
  },
} satisfies Partial<Handlers>
