/** What the names of fictional institutions are made of. */

export const STEMS =
  '松溪 月塘 竹影 兰汀 听泉 鹿鸣 云麓 芦湾 榴园 梨坡 晴川 桃坞 荷浦 杏林 紫藤 棠溪 桂坊 鹭洲 枫岭 柏园 棉田 茶亭 石桥 柳堤 菱湖 雪松 星河 锦屏 玉泉 秋水 春晖 安澜 和悦 静好 明德 长青 景和 瑞园 嘉木 清溪 苏堤 望江 临湖 观澜 映山'.split(
    ' ',
  )

/** For the cities beyond the first five: those above are taken by then. */
export const FURTHER_STEMS = '松月 竹溪 兰亭 听松 鹿溪 云亭 芦溪 榴坊 梨园 晴湖 桃园 荷塘 杏园 紫竹 棠园 桂园 鹭湖 枫林'.split(' ')

/** Of the chains; a shop is named after its road. */
export const BRANDS = ['百草和大药房', '安和堂药房', '松风大药房', '云岭药房', '康泽药房', '木棉大药房', '春晖堂药店', '济和大药房']

export interface HospitalKind {
  suffix: string
  level: 'tertiary' | 'secondary'
  grade: 'a' | 'b'
  departments: readonly string[]
}

const GENERAL = ['心血管内科', '内分泌科', '呼吸内科', '消化内科', '神经内科', '骨科', '眼科', '皮肤科', '儿科', '妇科'] as const

export const HOSPITAL_KINDS: readonly HospitalKind[] = [
  { suffix: '人民医院', level: 'tertiary', grade: 'a', departments: GENERAL },
  { suffix: '中医院', level: 'tertiary', grade: 'a', departments: ['中医科', '针灸科', '骨科', '消化内科', '皮肤科'] },
  { suffix: '妇幼保健院', level: 'tertiary', grade: 'b', departments: ['妇科', '产科', '儿科'] },
  { suffix: '第二医院', level: 'secondary', grade: 'a', departments: GENERAL.slice(0, 7) },
  { suffix: '中西医结合医院', level: 'secondary', grade: 'a', departments: ['中医科', '康复科', '呼吸内科', '骨科'] },
  { suffix: '口腔医院', level: 'secondary', grade: 'b', departments: ['口腔科'] },
  { suffix: '骨科医院', level: 'secondary', grade: 'b', departments: ['骨科', '康复科'] },
  { suffix: '眼科医院', level: 'secondary', grade: 'b', departments: ['眼科'] },
  { suffix: '康复医院', level: 'secondary', grade: 'b', departments: ['康复科', '神经内科'] },
]

export const COMMUNITY_DEPARTMENTS = ['全科', '中医科', '慢病门诊', '儿科', '口腔科'] as const
