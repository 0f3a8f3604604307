import { ENTRY_KINDS, INSURANCE_TYPES, INSURED_STATES, MED_TYPES, PERSON_TYPES, type Card, type TransactionDetail } from '@/contract'

/** Whether a code of a growing list is one of those known here. */
export const isOneOf = <Known extends string>(known: readonly Known[], code: string): code is Known =>
  (known as readonly string[]).includes(code)

const unless = (known: readonly string[], field: string, code: string | undefined): string[] =>
  code === undefined || known.includes(code) ? [] : [`${field}=${code}`]

/** Codes of an entry that pages can only call 其他, for whoever is asked about it: `medType=140104`. */
export const strangeCodes = ({
  kind,
  settlement,
}: Pick<TransactionDetail, 'kind'> & Partial<Pick<TransactionDetail, 'settlement'>>): string[] => [
  ...unless(ENTRY_KINDS, 'kind', kind),
  ...unless(MED_TYPES, 'medType', settlement?.medType),
]

/** The same of a card: `insutype=340`. */
export const strangeCardCodes = ({ insutype, psnType, psnInsuStas }: Pick<Card, 'insutype' | 'psnType' | 'psnInsuStas'>): string[] => [
  ...unless(INSURANCE_TYPES, 'insutype', insutype),
  ...unless(PERSON_TYPES, 'psnType', psnType),
  ...unless(INSURED_STATES, 'psnInsuStas', psnInsuStas),
]
