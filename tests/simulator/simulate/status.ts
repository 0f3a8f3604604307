import type { MockControl } from '@mock'
import { formatTime } from '@/domain/format-time'
import { preview } from '@/locales/zh-cn/preview'
import { VENDORS, type Vendor } from '../compile/program'
import { showDifferences } from './differences'
import { controlOf, NAMES, simulatorOf } from './phones'

/** ms between two looks at the screens, and at what the insurer of each phone says. */
const LOOK_EVERY = 500
const ASK_EVERY = 2_000

type Status = Awaited<ReturnType<MockControl['status']>>

/** Person, scenario and clock of a phone as they are, in one line. */
const statusLine = ({ person, scenarioId, changed, realClock, now }: Status): string =>
  [
    person ?? preview.nobody,
    scenarioId === null ? preview.noScenario : preview.scenarios[scenarioId],
    `${realClock ? preview.realClock : preview.demoClock} ${formatTime(now, 'MM-DD HH:mm')}`,
    ...(changed.length > 0 ? [`变了：${changed.map((change) => preview.changes[change]).join('、')}`] : []),
  ].join(' · ')

function work(vendor: Vendor): string {
  const simulator = simulatorOf(vendor)
  if (!simulator) return `${NAMES[vendor]}：…`
  const { errors, missing, crossings } = simulator.report
  const bytes = crossings.reduce((sum, crossing) => sum + crossing.bytes, 0)
  const wrong = [...errors.map((error) => error.split('\n')[0] ?? ''), ...missing.map((name) => `缺少 ${name}`)]
  return [`${NAMES[vendor]}：setData ${crossings.length} 次 ${(bytes / 1024).toFixed(1)} KB`, ...wrong.map((line) => `  ✕ ${line}`)].join(
    '\n',
  )
}

const place = (id: string, text: string, bad = false): void => {
  const shown = document.getElementById(id)
  if (!shown) return
  shown.textContent = text
  shown.title = text
  shown.classList.toggle('bad', bad)
}

/** Keeps the captions, the differences and the report as the phones are. */
export function watchPhones({ differing, report }: { differing: HTMLElement; report: HTMLElement }): void {
  setInterval(() => {
    const routes = VENDORS.map((vendor) => simulatorOf(vendor)?.route() ?? '')
    const same = routes[0] !== '' && routes.every((route) => route === routes[0])
    VENDORS.forEach((vendor, index) => place(`route-${vendor}`, routes[index] ?? '', !same))
    const only = showDifferences(same)
    const lines = VENDORS.filter((vendor) => only[vendor].length > 0).map((vendor) => `只在${NAMES[vendor]}：${only[vendor].join(' | ')}`)
    differing.textContent = same ? lines.join('\n') || '两端的数值一样。' : '两端不在同一页。'
    report.textContent = VENDORS.map(work).join('\n')
  }, LOOK_EVERY)
  setInterval(() => void askBoth(), ASK_EVERY)
}

async function askBoth(): Promise<void> {
  const lines = await Promise.all(
    VENDORS.map(
      async (vendor) =>
        (await controlOf(vendor)
          ?.status()
          .then(statusLine, () => '')) ?? '',
    ),
  )
  const same = lines.every((line) => line === lines[0])
  VENDORS.forEach((vendor, index) => place(`status-${vendor}`, lines[index] ?? '', !same))
}
