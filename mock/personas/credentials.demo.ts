/**
 * DEMO CREDENTIALS. Synthetic numbers of fictional people, shown only inside the 演示数据 mark.
 * With the rules of `population/numbers.ts` the one place in the mock that knows full numbers and passwords; stored state never does.
 */
export interface DemoCredentials {
  ssn: string
  ssc: string
  password: string
  /** The phone on file, where the person in front of it is nobody's persona. */
  phone?: string
}

export const DEMO_CREDENTIALS: Readonly<Record<string, DemoCredentials>> = {
  'employee-hz': { ssn: '330106199003072837', ssc: 'A33012417', password: 'Linyuan26' },
  'retiree-hz': { ssn: '330102195403210262', ssc: 'B33010722', password: 'Ruolan1954' },
  'flexible-hz': { ssn: '330105199706120317', ssc: 'C33012908', password: 'Chenyu97' },
  'student-hz': { ssn: '330108200609180427', ssc: 'D33012055', password: 'Xutong06' },
  'two-cities-hz': { ssn: '330104198911050660', ssc: 'E33013641', password: 'Shenlan89' },
  'two-cities-sh': { ssn: '330104198911050660', ssc: 'F31013641', password: 'Shenlan31' },
  'parent-hz': { ssn: '330110198604230538', ssc: 'G33014013', password: 'Gaoyuan86' },
  'child-hz': { ssn: '330110201808090244', ssc: 'H33010817', password: 'Gaomiao18' },
  'shen-bj': { ssn: '330104198911050660', ssc: 'F11013641', password: 'Shenlan11' },
  'flexible-gz': { ssn: '330105199706120317', ssc: 'C44012908', password: 'Chenyu44' },
  'father-qz': { ssn: '330802195203050215', ssc: 'B33080215', password: 'Wangshan52' },
  'daughter-hz': { ssn: '330106202004180324', ssc: 'L33010632', password: 'Wanhe2020' },
  'mother-in-law-jh': { ssn: '330702196005120146', ssc: 'M33070214', password: 'Shuying60' },
  'officer-hz': { ssn: '330104199108120046', ssc: 'J33010812', password: 'Wangrui91' },
  'wu-hz': { ssn: '33010519940225018X', ssc: 'K33010225', password: 'Yutong94' },
  'parent-sz': { ssn: '330110198604230538', ssc: 'G44034013', password: 'Gaoyuan44' },
}
