import { findPlace } from './places'

/** Where the fictional institutions of a city stand: metres east and north of its middle, which is the demonstration's own position. */
export interface CityGrid {
  /** Millionths of a degree, on whole thousandths of a degree: what a phone tells of its position is rounded to these. */
  middle: { latitude: number; longitude: number }
  /** Metres that a thousandth of a degree of longitude measures there. */
  east: number
  /** By quarter: north-east, north-west, south-west, south-east. */
  districts: readonly [string, string, string, string]
}

const GRIDS: Readonly<Record<string, CityGrid>> = {
  '330100': { middle: { latitude: 30_250_000, longitude: 120_160_000 }, east: 96.16, districts: ['拱墅区', '西湖区', '滨江区', '上城区'] },
  '310100': {
    middle: { latitude: 31_230_000, longitude: 121_470_000 },
    east: 95.19,
    districts: ['浦东新区', '静安区', '徐汇区', '黄浦区'],
  },
  '110100': { middle: { latitude: 39_910_000, longitude: 116_400_000 }, east: 85.39, districts: ['朝阳区', '海淀区', '西城区', '东城区'] },
  '440100': { middle: { latitude: 23_130_000, longitude: 113_260_000 }, east: 102.37, districts: ['天河区', '白云区', '越秀区', '海珠区'] },
  '330700': { middle: { latitude: 29_080_000, longitude: 119_650_000 }, east: 97.29, districts: ['义乌市', '兰溪市', '婺城区', '金东区'] },
  '330800': { middle: { latitude: 28_940_000, longitude: 118_870_000 }, east: 97.42, districts: ['龙游县', '柯城区', '江山市', '衢江区'] },
  '440300': { middle: { latitude: 22_540_000, longitude: 114_060_000 }, east: 102.82, districts: ['罗湖区', '宝安区', '南山区', '福田区'] },
}

/** Metres that a thousandth of a degree of latitude measures. */
const NORTH = 111.32

/** @throws RangeError for a place without a grid, which is an error in the sample data */
export function gridOf(admdvs: string): CityGrid {
  const grid = GRIDS[admdvs]
  if (!grid || !findPlace(admdvs)) throw new RangeError(`no grid for ${admdvs}`)
  return grid
}

/** The point `east` and `north` metres from the middle, in millionths of a degree. */
export const pointAt = ({ middle, east: width }: CityGrid, [east, north]: readonly [number, number]) => ({
  latitude: middle.latitude + Math.round((north * 1000) / NORTH),
  longitude: middle.longitude + Math.round((east * 1000) / width),
})

export function districtAt({ districts }: CityGrid, [east, north]: readonly [number, number]): string {
  const quarter = north >= 0 ? (east >= 0 ? 0 : 1) : east >= 0 ? 3 : 2
  return districts[quarter]
}
