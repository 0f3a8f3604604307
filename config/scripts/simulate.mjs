import { runTypeScript } from './typescript.mjs'

process.exit(await runTypeScript('tests/simulator/simulate/main'))
