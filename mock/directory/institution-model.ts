import type { Institution as Model, InstitutionDetail, InstitutionPage, RemoteFiling } from '@/contract'
import { toDate } from '@/domain/beijing-time'
import { metresBetween, type Point } from '@/domain/distance'
import type { AccountView } from '../accounts/account-view'
import { filingAt, filingOn } from '../reference/filings'
import { factsOf } from '../reference/institution-facts'
import { placeOf, type Institution } from '../reference/institutions'
import { cityName } from '../reference/places'
import { percentAt } from './percent'

/** Whoever asks: whose card, what is kept, and from where. */
export interface Asker {
  view: AccountView
  now: number
  favourites: readonly string[]
  from: Point | null
}

/** 0.11132 m a millionth; what is asked with has three decimals. @returns null unless both are given */
export const pointOf = ({ latitude, longitude }: { latitude?: string | undefined; longitude?: string | undefined }): Point | null =>
  latitude === undefined || longitude === undefined
    ? null
    : { latitude: Math.round(Number(latitude) * 1_000_000), longitude: Math.round(Number(longitude) * 1_000_000) }

export function institutionModel(institution: Institution, { view, now, favourites, from }: Asker): Model {
  const { district, latitude, longitude, hours, services, grade } = factsOf(institution)
  return {
    institutionId: institution.id,
    name: institution.name,
    level: institution.level,
    grade,
    district,
    latitude,
    longitude,
    distance: from && metresBetween(from, { latitude, longitude }),
    hours: hours && { ...hours, days: hours.days.slice() },
    services: services.slice(),
    percent: percentAt(view, institution, now),
    favourite: favourites.includes(institution.id),
  }
}

/** A person's 异地就医备案 at a place, and what it leaves of the fund's share. */
export function filingModel({ record, city }: AccountView, admdvs: string, now: number): RemoteFiling {
  if (admdvs === record.admdvs) return { status: 'home', from: null, until: null, percent: 100, direct: true }
  const filed = filingAt(record.recordId, admdvs)
  const held = filingOn(record.recordId, admdvs, toDate(now))
  return {
    status: held !== 'none' ? held : filed && filed.from <= toDate(now) ? 'over' : 'none',
    from: filed?.from ?? null,
    until: filed?.until ?? null,
    percent: city.remote[held] / 10,
    direct: held !== 'none',
  }
}

/** Where a person's ratios come from. */
export const sourceOf = ({ city: { source } }: Pick<AccountView, 'city'>): InstitutionPage['source'] => ({
  title: source.title,
  effectiveOn: source.effectiveFrom,
})

export const aboutPlace = ({ view, now }: Asker, admdvs: string): Pick<InstitutionPage, 'admdvs' | 'city' | 'filing' | 'source'> => ({
  admdvs,
  city: cityName(admdvs),
  filing: filingModel(view, admdvs, now),
  source: sourceOf(view),
})

export const institutionDetail = (institution: Institution, asker: Asker): InstitutionDetail => {
  const { address, phone } = factsOf(institution)
  return {
    ...institutionModel(institution, asker),
    ...aboutPlace(asker, placeOf(institution)),
    address,
    phone,
    departments: institution.departments.slice(),
  }
}
