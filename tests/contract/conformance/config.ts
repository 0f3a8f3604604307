import * as v from 'valibot'

const personSchema = v.object({
  insuplcAdmdvs: v.string(),
  numberType: v.picklist(['ssn', 'ssc']),
  number: v.string(),
  password: v.string(),
  /** Full name: it must never appear in an answer. */
  name: v.optional(v.string()),
})

const configSchema = v.strictObject({
  token: v.optional(v.string()),
  phone: v.optional(v.string()),
  otpCode: v.optional(v.pipe(v.string(), v.regex(/^\d{6}$/))),
  expiredToken: v.optional(v.string()),
  person: v.optional(personSchema),
  secrets: v.optional(v.array(v.string()), []),
})

/** What the suite needs of a provider's test environment. */
export type Config = v.InferOutput<typeof configSchema>
export type Person = v.InferOutput<typeof personSchema>

export const HELP = `Checks a provider against the contract (src/contract) over HTTP, or watches a client.

  npm run conformance -- <base URL> [--config file.json] [--only rule,rule] [--expect file.json] [--report folder] [--json] [--list]
  npm run conformance -- --client --upstream <base URL> [--port 4020] [--for seconds] [--expect file.json] [--report folder] [--json]

  --config   what the suite needs of your test environment, a JSON file:
             {
               "phone": "13900000000",        signs in by SMS with it ...
               "otpCode": "123456",           ... and with this fixed code of your test environment
               "token": "...",                or: a session that is open already
               "expiredToken": "...",         a session that has run out (else a forged one is used)
               "person": {                    an insured test person with a personal account and at least a year of entries;
                 "insuplcAdmdvs": "330100",   bound to the session when no card is
                 "numberType": "ssn",
                 "number": "...",
                 "password": "...",
                 "name": "..."
               },
               "secrets": ["..."]             more text no answer may contain
             }
             The same by environment: CONFORMANCE_CONFIG (the JSON itself), CONFORMANCE_TOKEN, CONFORMANCE_PHONE,
             CONFORMANCE_OTP, CONFORMANCE_EXPIRED_TOKEN; these win over the file.
  --only     runs these rules only
  --expect   rules that are known to fail, a JSON file: { "rule.id": { "reason": "...", "until": "2026-12-31" } };
             one that fails is expected until that day is over, one that holds is told and fails the run
  --report   a folder for report.html and report.json
  --json     the report as JSON
  --list     lists the rules and ends

  --client   stands between a client and an insurer, passes everything on, watches, and once each loses, delays or falsifies an
             answer. Ends with Ctrl-C or after --for seconds; /__plan is the report so far.

Without any configuration the provider is taken for the mock of this repository (npm run mock): its control loads the scenario
"normal", which replaces what the mock had stored.

The suite writes: it records subscription consents, files no dispute, tries one wrong password and binds the test person's card.
Exit code: 0 all rules hold, 1 a rule is broken, 2 the suite could not run.
`

function readJson(text: string, from: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    if (v.is(v.record(v.string(), v.unknown()), value)) return value
  } catch {
    // reported below
  }
  throw new Error(`${from} is not a JSON object`)
}

const given = (entries: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(entries).filter((entry): entry is [string, string] => entry[1] !== undefined))

/**
 * The configuration from a file's text and the environment, which wins; null when both are empty.
 * @throws Error that names the invalid field
 */
export function readConfig(file: string | null, env: Record<string, string | undefined>): Config | null {
  const raw = {
    ...(file === null ? {} : readJson(file, '--config')),
    ...(env.CONFORMANCE_CONFIG === undefined ? {} : readJson(env.CONFORMANCE_CONFIG, 'CONFORMANCE_CONFIG')),
    ...given({
      token: env.CONFORMANCE_TOKEN,
      phone: env.CONFORMANCE_PHONE,
      otpCode: env.CONFORMANCE_OTP,
      expiredToken: env.CONFORMANCE_EXPIRED_TOKEN,
    }),
  }
  if (Object.keys(raw).length === 0) return null
  const parsed = v.safeParse(configSchema, raw)
  if (!parsed.success)
    throw new Error(`configuration: ${parsed.issues.map((issue) => `${v.getDotPath(issue) ?? '?'}: ${issue.message}`).join('; ')}`)
  if (parsed.output.token === undefined && (parsed.output.phone === undefined || parsed.output.otpCode === undefined))
    throw new Error('configuration: give a token, or a phone and its otpCode')
  return parsed.output
}
