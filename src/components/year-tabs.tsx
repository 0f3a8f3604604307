import { Segmented } from './segmented'
import { yearText } from '@/locales/zh-cn/years'

/** Years that fit side by side. */
const SHOWN = 3

interface YearTabsProps {
  /** Insurance years, named after the calendar year that they begin in. */
  years: readonly number[]
  /** Null: the latest. */
  year: number | null
  /** Whether an insurance year covers two calendar years. */
  spanning: boolean
  onChange: (year: number) => void
}

/** The last years, oldest first; the latest is not over yet. */
export function YearTabs({ years, year, spanning, onChange }: YearTabsProps) {
  const latest = Math.max(...years)
  const textOf = (value: number): string =>
    spanning ? yearText.spanning(value) : value === latest ? yearText.soFar(String(value)) : String(value)
  const shown = [...years].sort((a, b) => a - b).slice(-SHOWN)
  return <Segmented options={shown.map((value) => ({ value, text: textOf(value) }))} value={year ?? latest} onChange={onChange} />
}
