/**
 * 杭州远山软件有限公司, the fictional company of the reference screens: a line an employee, in the order of its roster. Data only.
 * Staff number, department, how they answered, id of the insured record (`-` while not enrolled). People are of the population, chosen so
 * that balances and bases add up to the figures of the screens; tests hold the ledger to these.
 */
export const YUANSHAN_ROSTER = `
0016 Dw p-51km
0018 Mw p-39gy
0048 Hg p-ix6l
0049 Mg p-dz7u
0050 Rg p-773
0063 Rn p-df4m
0064 Mg p-by13
0069 Rg p-jjse
0071 Rg p-g7d0
0076 Mg p-37jy
0093 Rg p-cbp4
0094 Dg p-jvli
0103 Dg p-b64q
0107 Mg p-hhrb
0110 Rg p-kq1u
0113 Dg p-hqpa
0116 Rg p-76b7
0123 Mg p-cwpm
0124 Rn p-mh02
0132 Dg p-kgga
0133 Rg p-4fby
0147 Rg p-h5y
0149 Mg p-astq
0154 Rg p-kxzi
0170 Rg p-mejq
0181 Dw p-60dq
0188 Mg p-32fy
0193 Rg p-54dr
0197 Mg p-6aka
0201 Pg p-6bzw
0204 Mw p-axfu
0208 Mg p-kj3f
0212 Fg p-ki5e
0213 Pw p-feee
0218 Rn p-mrqi
0223 Pg p-5r0z
0235 Rw p-f7zv
0241 Mg p-bi62
0258 Dg p-av0w
0259 Rg p-dw4w
0269 Dg p-k870
0275 Mg p-e7a0
0279 Rg p-4c37
0280 Rg p-iio4
0288 Pg p-1qxq
0296 Rg p-mxcz
0315 Hg p-e53e
0316 Rg p-1pfi
0317 Rg employee-hz
0338 Pg p-gjce
0348 Hg officer-hz
0350 Dg p-p98
0356 Mg p-k596
0359 Dg p-ayg6
0361 Dg p-bf2r
0362 Rg p-leqm
0367 Mg p-hpy
0368 Rg p-23ss
0369 Fg p-fi7v
0377 Pg p-zgg
0388 Mw p-lgj2
0391 Dg p-1f7i
0395 Fg p-cbpq
0406 Rg p-3r9a
0412 Rg p-3ok7
0418 Rg p-jeeg
0420 Dg p-ep22
0425 Pg p-gja
0432 Rg p-jkku
0440 Rg p-koi6
0442 Rg p-klua
0447 Rg p-ajt4
0451 Mg p-369y
0452 Rg p-ae5t
0462 Rg p-15uq
0467 Rg p-hjf6
0474 Pg p-cgge
0479 Rg p-6vpu
0480 Dw p-fbhk
0484 Pg p-f9ey
0488 Dg p-6bmn
0489 Pg p-3fpu
0490 Rg p-925q
0491 Rg p-2sjg
0493 Rn p-9326
0494 Rg p-i1tm
0496 Rg p-a1t4
0502 Mg p-mftr
0504 Dg p-keeq
0506 Rg p-b0b5
0508 Dg p-k5rs
0509 Rg p-6h0a
0518 Dg wu-hz
0519 Pg p-6do4
0521 Rg p-lpf1
0522 Dg p-ek76
0525 Dg p-i2y
0526 Dg p-7s35
0529 Rg p-isyq
0532 Rk p-7e0m
0539 Pg p-9exq
0545 Rg p-pv7
0546 Rg p-mk1y
0557 Hg p-1hmf
0558 Mg p-gy5y
0562 Dg p-l7v8
0576 Pg p-hz0u
0577 Pg p-4chy
0588 Dg p-raa
0593 Pg p-gtoy
0597 Dg p-ei06
0598 Rg p-7byi
0616 Dg p-4q6k
0621 Dg p-77hi
0622 Rg p-1pte
0627 Rn p-7id2
0631 Rg p-hujb
0636 Mg p-24ju
0638 Fw p-ml7y
0648 Mg p-jwb1
0651 Rg p-728y
0655 Mg p-lxaq
0662 Dg p-keyk
0664 Rg p-h5r6
0667 Rg p-ea
0674 Rl p-dzn5
0680 Dw -
0682 Hw -
`

/** Departments by their letter in the roster. */
export const YUANSHAN_DEPARTMENTS: Readonly<Record<string, string>> = {
  R: '研发部',
  D: '交付部',
  M: '市场部',
  P: '产品部',
  H: '人事行政部',
  F: '财务部',
}

/** Employees who joined and are not enrolled yet, by staff number. Their bases are as declared, fen. */
export const YUANSHAN_JOINED: Readonly<Record<string, { name: string; joinedOn: string; base: number }>> = {
  '0680': { name: '郑可', joinedOn: '2026-06-22', base: 860_000 },
  '0682': { name: '孔一鸣', joinedOn: '2026-07-01', base: 920_000 },
}

/** Records whose contribution of a month was deducted and not posted, with that month. */
export const UNPOSTED: Readonly<Record<string, string>> = { 'p-jkku': '2026-07', 'p-fbhk': '2026-07' }

/** Contributions that came late in earlier months, and have come since. */
export const YUANSHAN_LATE: Readonly<Record<string, number>> = {
  '2026-02': 0,
  '2026-03': 1,
  '2026-04': 0,
  '2026-05': 4,
  '2026-06': 3,
}
