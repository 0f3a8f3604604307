import { conformance } from './cli'

void conformance(process.argv.slice(2), process.env).then(({ code, text }) => process.stdout.write(text, () => process.exit(code)))
