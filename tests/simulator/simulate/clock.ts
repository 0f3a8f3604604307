import { beijingAt, toDate, toIso } from '@/domain/beijing-time'
import { addDays, shiftMonths } from '@/domain/calendar'
import { preview } from '@/locales/zh-cn/preview'
import { VENDORS } from '../compile/program'
import { actions, button, labelled } from './parts'
import { controlOf, operate } from './phones'
import { REFERENCE } from './state'

/** Moment of the first phone that is up, Beijing time to the minute. */
async function momentNow(): Promise<{ now: string; yearTurn: string } | null> {
  for (const vendor of VENDORS) {
    const status = await controlOf(vendor)?.status()
    if (status) return { now: status.now.slice(0, 16), yearTurn: status.yearTurn }
  }
  return null
}

const onDay = (moment: string, move: (day: string) => string): string => `${move(moment.slice(0, 10))}${moment.slice(10)}`

/** Moves the clock of both phones, from where it stands; nothing else of them changes. @param moved told Beijing time to the minute, or `real` */
export function clock(moved: (to: string) => void): HTMLElement[] {
  const move = (to: string): void => {
    const moment = to === 'real' ? null : toIso(beijingAt(to.slice(0, 10), `${to.slice(11)}:00`))
    void operate((control) => control.moveClock(moment)).then(() => moved(to))
  }
  const field = Object.assign(document.createElement('input'), { type: 'datetime-local' })
  const from = (next: (now: string, yearTurn: string) => string) => () =>
    void momentNow().then((seen) => seen && move(next(seen.now, seen.yearTurn)))
  return [
    ...actions(preview.clock, [
      [preview.moves.back, from((now) => onDay(now, (day) => addDays(day, -1)))],
      [preview.moves.day, from((now) => onDay(now, (day) => addDays(day, 1)))],
      [preview.moves.month, from((now) => onDay(now, (day) => shiftMonths(day, 1)))],
      [preview.moves.year, from((_, yearTurn) => `${toDate(yearTurn)}T09:00`)],
      [preview.moves.reference, () => move(REFERENCE)],
      [preview.moves.real, () => move('real')],
    ]),
    labelled('到某一刻（北京时间）', field),
    button('移到这一刻', () => {
      if (field.value !== '') move(field.value.slice(0, 16))
    }),
  ]
}
