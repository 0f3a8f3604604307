import { ENTRY_KINDS, INSURANCE_TYPES, INSURED_STATES, MED_TYPES, PERSON_TYPES, type Card, type TransactionDetail } from '@/contract'

/** Whether a code is known to this version; providers may add codes to these lists. */
export const isOneOf = <Known extends string>(known: readonly Known[], code: string): code is Known =>
  (known as readonly string[]).includes(code)

const unless = (known: readonly string[], field: string, code: string | undefined): string[] =>
  code === undefined || known.includes(code) ? [] : [`${field}=${code}`]

/** Unknown codes of an entry, which pages show as 其他, for questions to the insurer: `medType=140104`. */
export const strangeCodes = ({
  kind,
  settlement,
}: Pick<TransactionDetail, 'kind'> & Partial<Pick<TransactionDetail, 'settlement'>>): string[] => [
  ...unless(ENTRY_KINDS, 'kind', kind),
  ...unless(MED_TYPES, 'medType', settlement?.medType),
]

/** Unknown codes of a card: `insutype=340`. */
export const strangeCardCodes = ({ insutype, psnType, psnInsuStas }: Pick<Card, 'insutype' | 'psnType' | 'psnInsuStas'>): string[] => [
  ...unless(INSURANCE_TYPES, 'insutype', insutype),
  ...unless(PERSON_TYPES, 'psnType', psnType),
  ...unless(INSURED_STATES, 'psnInsuStas', psnInsuStas),
]
