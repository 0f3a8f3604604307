import { columns } from '../../support/columns'

/** One measure of the app beside the same of an empty Taro page. */
export interface Row {
  name: string
  value: number
  floor: number
  /** Largest ratio of both that is allowed. */
  limit: number
}

const ratioOf = ({ value, floor }: Row): number => value / floor
const shown = (value: number): string => (value < 1_000 ? value.toFixed(1) : Math.round(value).toLocaleString('en'))

/** Rows whose ratio is above their limit; one without a figure counts, since it was not measured. */
export const judge = (rows: readonly Row[]): Row[] => rows.filter((row) => !(ratioOf(row) <= row.limit))

export const describeTable = (rows: readonly Row[]): string[] =>
  columns([
    ['', 'value', 'floor', 'ratio', 'limit', ''],
    ...rows.map((row) => [
      row.name,
      shown(row.value),
      shown(row.floor),
      ratioOf(row).toFixed(2),
      row.limit.toFixed(2),
      judge([row]).length === 0 ? '' : 'FAIL',
    ]),
  ])
