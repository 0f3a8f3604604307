import { ensureChromium } from './chromium.mjs'
import { runTypeScript } from './typescript.mjs'

// Measures the builds in dist/ by WeChat's experience rules and this product's own; fails when a limit is exceeded.
const chromium = ensureChromium()
if (!chromium) process.exit(1)
process.env.CHROMIUM_PATH = chromium
process.exit(await runTypeScript('tests/simulator/audit/main'))
