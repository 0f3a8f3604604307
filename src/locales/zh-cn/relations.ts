import type { FamilyRelation } from '@/contract'

/** What people call their relatives. */
export const relations: Record<FamilyRelation, string> = {
  spouse: '配偶',
  father: '父亲',
  mother: '母亲',
  son: '儿子',
  daughter: '女儿',
  brother: '兄弟',
  sister: '姐妹',
  grandfather: '祖父',
  grandmother: '祖母',
  'maternal-grandfather': '外祖父',
  'maternal-grandmother': '外祖母',
  grandson: '孙子',
  granddaughter: '孙女',
  'maternal-grandson': '外孙',
  'maternal-granddaughter': '外孙女',
  'wifes-father': '岳父',
  'wifes-mother': '岳母',
  'husbands-father': '公公',
  'husbands-mother': '婆婆',
  other: '其他亲属',
}
