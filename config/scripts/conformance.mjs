import { runTypeScript } from './typescript.mjs'

process.exit(await runTypeScript('tests/contract/conformance/main', process.argv.slice(2)))
