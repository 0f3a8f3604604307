import type { MockControl } from '@mock'
import { formatFen, parseYuan } from '@/domain/money'
import { businesses, refusalWords } from '@/locales/zh-cn/cashier'

type Scanned = Parameters<MockControl['scanCredential']>[0]
type Item = NonNullable<Scanned['items']>[number]
type Answer = Awaited<ReturnType<MockControl['scanCredential']>>

const LEVELS: Readonly<Record<string, Item['level']>> = { 甲: '1', 甲类: '1', 乙: '2', 乙类: '2', 丙: '3', 丙类: '3', 自费: '3' }

/** @returns null for a line that is no item */
function readLine(line: string): Item | null {
  const [, name = '', yuan = '', word = '甲'] = /^\s*(\S.*?)\s+([\d,.]+)(?:\s+(\S+))?\s*$/.exec(line) ?? []
  const [amount, level] = [parseYuan(yuan), LEVELS[word]]
  return name === '' || amount === null || amount <= 0 || level === undefined ? null : { name, amount, level }
}

/**
 * Reads a bill of one item a line: `血常规 20.00 甲`. Without a level an item is 甲.
 * @returns the number of the first line that cannot be read, from 1; null where all can
 */
export function readBill(text: string): { items: Item[]; wrong: number | null } {
  const items: Item[] = []
  for (const [index, line] of text.split('\n').entries()) {
    const item = readLine(line)
    if (item) items.push(item)
    else if (line.trim() !== '') return { items, wrong: index + 1 }
  }
  return { items, wrong: null }
}

/** What the cashier is told, line by line. */
export function linesOf(answer: Answer): string[] {
  if (answer.status === 'unreadable') return ['没读到结果：不是本系统的码。']
  const where = `${answer.institution} · ${businesses[answer.business as keyof typeof businesses]}`
  if (answer.status === 'refused') return [`${refusalWords[answer.refusal]}（${answer.refusal}）`, where, '没有扣款。']
  const { settlement, postsOn, balanceAfter, transactionId } = answer
  const { medfeeSumamt, fundPaySumamt, acctPay, acctMulaidPay, psnCashPay } = settlement
  return [
    '结算成功',
    where,
    `总费用 ${formatFen(medfeeSumamt)} = 统筹 ${formatFen(fundPaySumamt)} + 个人账户 ${formatFen(acctPay)} + 共济 ${formatFen(acctMulaidPay)} + 现金 ${formatFen(psnCashPay)}`,
    ...(postsOn === null ? [] : [`预计入账 ${postsOn}`]),
    ...(balanceAfter === null ? [] : [`结算后余额 ${formatFen(balanceAfter)}`]),
    transactionId,
  ]
}
