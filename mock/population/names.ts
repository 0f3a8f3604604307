import { createRandom, type Random } from '../ledger/random'
import { isGrandparent } from './family'
import { spotOf } from './space'

const SURNAMES = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高梁宋郑谢韩唐冯董程曹'.split('')
const MIDDLE = '文晓建志国海春玉金子思天家永新'.split('')
const LAST = {
  male: '伟强磊军勇杰涛明超平刚辉鹏飞波斌宇浩凯峰'.split(''),
  female: '芳娜敏静丽艳娟霞秀玲燕红梅莉兰云洁雪琳萍'.split(''),
} as const

/** A child has the father's surname, and so has his father. */
function surnameOf(index: number): string {
  const spot = spotOf(index)
  const paternal = spot.seat !== 1 && (spot.male || !isGrandparent(spot))
  return createRandom(paternal ? `family|${spot.rank}` : `surname|${index}`).pick(SURNAMES)
}

const givenName = (random: Random, male: boolean): string =>
  (random.chance(650) ? random.pick(MIDDLE) : '') + random.pick(LAST[male ? 'male' : 'female'])

/** Surname and given name, seeded. */
export const nameOf = (index: number): string => surnameOf(index) + givenName(createRandom(`name|${index}`), spotOf(index).male)
