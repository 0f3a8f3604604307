/** Characters of the names in the directory by the initial of how they are read there; each has one. A test asks for every one. */
const INITIALS: Readonly<Record<string, string>> = {
  a: '奥安氨胺艾铵阿',
  b: '丙保别北半吡孢巴布必板柏比波滨玻班白百苯补贝铋鼻',
  c: '喘川搽春柴疮肠茶草豉醇长',
  d: '丁丹单哚地堤多大定对岛店度德斗毒氮滴第达迪',
  e: '二儿厄尔恩耳',
  f: '伏伐凤分呋坊复妇府房方服枫氟法福粉肺芬酚非风',
  g: '公工归感杆果枸根格桂甘胍胱膏观谷钙钴骨高',
  h: '化华合和好晖槐河活湖磺红缓胡花荷藿黄',
  j: '九健净剂加吉咀嘉嚼基急救景橘江浆济甲碱精结肼胶菌街解钾锦静鸡',
  k: '柯克卡口咳库康开抗控科糠颗',
  l: '烂临乐仑六兰列利岭拉来林柳梨榴氯泪洛澜灵炉璃硫立粒络罗联膦芦荔莲菱蓝螺路连里铝隆雷鲁鹭鹿麓龙',
  m: '冒咪孟敏明木棉母民目眠米美脉莫蒙镁霉马鸣麦麻',
  n: '内南囊奈宁尼牛脑脲萘诺那钠',
  p: '匹哌喷嘌坡培屏平普杷枇泮泼浦潘片皮脾蒲',
  q: '衢前区嗪奇巯晴曲栖桥歧气氢泉清炔秋翘腔芩青齐',
  r: '乳人仁入溶热瑞软',
  s: '三丝参双叔司噻塞射山散斯松树水沙生石砂社素索舍舒苏速酸释食麝',
  t: '亭他佗同听坦堂塘头妥托替桃桐棠汀泰特田痛痰碳糖肽脱藤通酞酮铁',
  w: '丸乌务卫味坞戊望梧湾瘟维肟胃雾韦',
  x: '仙信吸小希心效昔星杏洗消溪溴硝缬腺血西辛逍酰雄雪香',
  y: '源乙云亚伊依养医右叶园孕尤幼应异影悦映月橼氧油洋液炎玉瘀益眼胰苑药遥银院饮',
  z: '中佐再唑壮左折支族止正注泽洲状珠痔站竹紫质逐造酯',
}

let known: ReadonlyMap<string, string> | null = null

function initialOf(character: string): string {
  known ??= new Map(Object.keys(INITIALS).flatMap((initial) => Array.from(INITIALS[initial] ?? '', (one) => [one, initial] as const)))
  return known.get(character) ?? (/[a-z0-9]/.test(character) ? character : '')
}

/** Initials of a name: 二甲双胍片 → `ejsgp`; letters and digits stay, anything else is left out. */
export const initialsOf = (name: string): string => Array.from(name.toLowerCase(), initialOf).join('')

/**
 * Whether a name is meant by what was typed: a part of it, or, of two letters or more, of its initials.
 * @param wanted trimmed and in lower case
 */
export const isNamed = (name: string, wanted: string): boolean =>
  name.toLowerCase().includes(wanted) || (/^[a-z0-9]{2,}$/.test(wanted) && initialsOf(name).includes(wanted))
