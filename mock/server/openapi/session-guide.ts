import { credentialsOf, findRecord } from '../../personas'
import { CONSENTS } from './example-walk'

/** A person of the population whose numbers mock/README.md lists. */
const DEMO = { place: '330100', number: 'N58219667' } as const

/**
 * Shell commands from sign-in to an overview. Signing in includes the consents; codes are read from the operators' outbox.
 * @param base URL of the server or a sandbox
 */
export function sessionCommands(base: string): string {
  const record = findRecord(DEMO.place, 'ssc', DEMO.number)
  if (!record) throw new Error('the person of the guide is not insured')
  const { ssn, password, phone = '' } = credentialsOf(record.recordId)
  const json = "-H 'content-type: application/json'"
  const mine = '-H "authorization: Bearer $TOKEN"'
  const consents = JSON.stringify(CONSENTS).replace(/"/g, '\\"')
  const field = (name: string): string => `sed 's/.*"${name}":"\\([^"]*\\)".*/\\1/'`
  return `BASE=${base}
newest_code() { curl -s -X POST $BASE/__mock/outbox ${json} -d '[]' | grep -o '"code":"[0-9]*"' | head -n 1 | tr -dc 0-9; }

# 1. Sign in by a code, with both consents
curl -s $BASE/v1/otp ${json} -d '{"purpose":"sign-in","phone":"${phone}"}'
CODE=$(newest_code)
TOKEN=$(curl -s $BASE/v1/session ${json} \\
  -d "{\\"method\\":\\"sms\\",\\"host\\":\\"h5\\",\\"loginCode\\":\\"my-device\\",\\"phone\\":\\"${phone}\\",\\"otpCode\\":\\"$CODE\\",\\"consents\\":${consents}}" | ${field('token')})

# 2. Bind a card: number, query password and another code
curl -s $BASE/v1/otp ${mine} ${json} -d '{"purpose":"bind"}'
CODE=$(newest_code)
TICKET=$(curl -s $BASE/v1/cards/verifications ${mine} ${json} \\
  -d "{\\"insuplcAdmdvs\\":\\"${DEMO.place}\\",\\"numberType\\":\\"ssn\\",\\"number\\":\\"${ssn}\\",\\"password\\":\\"${password}\\",\\"otpCode\\":\\"$CODE\\"}" | ${field('ticket')})
curl -s $BASE/v1/cards ${mine} ${json} -H "idempotency-key: $(date +%s)" -d "{\\"ticket\\":\\"$TICKET\\"}"

# 3. What home shows
curl -s $BASE/v1/cards/primary/overview ${mine}
`
}
