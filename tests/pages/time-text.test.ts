import { describeLeft } from '@/components/time-text'

it('formats the remaining time of a lock as minutes and seconds', () => {
  expect([0, 59, 60, 1745, 3600].map(describeLeft)).toEqual(['00:00', '00:59', '01:00', '29:05', '60:00'])
})
