import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'
import { HOUR } from '@/contract'
import { toMs } from './beijing-time'

dayjs.extend(utc)

/** Beijing has no daylight saving time, so the offset is constant and independent of the phone's time zone. */
const OFFSET_HOURS = 8

/**
 * Beijing time in a `format` pattern of dayjs, for display. In a module of its own: the main package writes days and clocks only and loads
 * no dayjs. @throws RangeError for an invalid time
 */
export const formatTime = (time: string | number, pattern: string): string => dayjs.utc(toMs(time) + OFFSET_HOURS * HOUR).format(pattern)
