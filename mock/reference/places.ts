import type { Place } from '@/contract'

/** Places the demonstration covers. Codes GB/T 2260, area codes as dialled. */
export const PLACES: readonly Place[] = [
  { admdvs: '330100', province: '浙江省', city: '杭州市', prefix: '3301', areaCode: '0571' },
  { admdvs: '310100', province: '上海市', city: '上海市', prefix: '31', areaCode: '021' },
  { admdvs: '110100', province: '北京市', city: '北京市', prefix: '11', areaCode: '010' },
  { admdvs: '440100', province: '广东省', city: '广州市', prefix: '4401', areaCode: '020' },
  { admdvs: '440300', province: '广东省', city: '深圳市', prefix: '4403', areaCode: '0755' },
  { admdvs: '330700', province: '浙江省', city: '金华市', prefix: '3307', areaCode: '0579' },
  { admdvs: '330800', province: '浙江省', city: '衢州市', prefix: '3308', areaCode: '0570' },
]

/** @returns null for a place that cannot be bound */
export function findPlace(admdvs: string): Place | null {
  for (const place of PLACES) if (place.admdvs === admdvs) return place
  return null
}

export const cityName = (admdvs: string): string => findPlace(admdvs)?.city ?? admdvs
