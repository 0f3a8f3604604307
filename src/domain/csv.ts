/** Spreadsheets run a cell that begins with one of these as a formula. */
const FORMULA = /^[=+\-@\t\r]/
const QUOTED = /[",\r\n]/

/** One cell, safe against formulas and separators. */
function cellOf(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text
  return QUOTED.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe
}

/** Rows as CSV (RFC 4180, lines end with CRLF). */
export const csvOf = (rows: readonly (readonly string[])[]): string => rows.map((cells) => cells.map(cellOf).join(',')).join('\r\n')
