import type { PersonaId, ScenarioId } from '@mock'
import { ageOn } from '@/domain/identity'
import { maskName } from '@/domain/mask'
import { preview } from '@/locales/zh-cn/preview'
import { PERSONA_IDS, PERSONAS, recordOf } from '../../../mock/personas'
import { ROUTES, type Route } from '../../support/routes'
import type { Vendor } from '../compile/program'
import { cashier } from './cashier'
import { clock } from './clock'
import { listenToKeys } from './keys'
import { links } from './links'
import { LISTED, PAGES } from './pages'
import { actions, button, group, heading, labelled, note, type Choice } from './parts'
import { frameOf, load, onBoth, place, start } from './phones'
import { save, takePicture } from './picture'
import { purchase } from './purchase'
import { LOOKS, readState, REFERENCE, searchOf, TEXTS, WIDTHS, type DeskState } from './state'
import { watchPhones } from './status'

const LOOK_NAMES: Record<DeskState['look'], string> = { auto: '跟随系统', light: '浅色', dark: '深色' }

const scenarioChoices = (Object.keys(preview.scenarios) as ScenarioId[]).map((id) => ({
  value: id,
  text: preview.scenarios[id],
  about: preview.looks[id],
}))

const ROLES: Partial<Record<PersonaId, string>> = preview.roles
const personaChoices = PERSONA_IDS.map((id): Choice<PersonaId> => {
  const [recordId] = PERSONAS[id].recordIds
  if (recordId === undefined) return { value: id, text: preview.nobody }
  const { name, birthDate } = recordOf(recordId)
  return { value: id, text: `${maskName(name)} ${ROLES[id] ?? preview.age(ageOn(birthDate, REFERENCE.slice(0, 10)))}` }
})

function build(desk: HTMLElement): void {
  let state = readState(location.search)
  const loadedAnew: readonly (keyof DeskState)[] = ['scenario', 'persona']
  const started: readonly (keyof DeskState)[] = ['look', 'care', 'text']

  const remember = (patch: Partial<DeskState>): void => {
    state = { ...state, ...patch }
    history.replaceState(null, '', `${location.pathname}${searchOf(state)}`)
    show()
  }
  /** Takes over a change, writes it into the address, and shows it. */
  const change = (patch: Partial<DeskState>): void => {
    remember(patch)
    const changed = Object.keys(patch) as (keyof DeskState)[]
    place(state)
    if (changed.some((key) => loadedAnew.includes(key))) load(state)
    // Nothing that was done on the phones is undone by another look.
    else if (changed.some((key) => started.includes(key))) load(state, false)
    else if (changed.includes('page') && state.page !== null) {
      const url = `/${ROUTES[state.page]}`
      onBoth((simulator) => void simulator.go(url, 'reLaunch'))
    }
  }
  const again = (): void => (searchOf(state) === '' ? start(state, null) : load(state))

  const scenarios = group(preview.scenario, scenarioChoices, (scenario) => change({ scenario, persona: null, clock: null, page: null }))
  const personas = group(preview.persona, personaChoices, (persona) => change({ persona, scenario: null }))
  const pages = group<Route>(
    '页面',
    LISTED.map((value) => ({ value, text: PAGES[value] })),
    (page) => change({ page }),
  )
  const looks = group(
    '外观',
    LOOKS.map((value) => ({ value, text: LOOK_NAMES[value] })),
    (look) => change({ look }),
  )
  const care = group(
    '关怀',
    [
      { value: false, text: '标准' },
      { value: true, text: '关怀' },
    ],
    (on) => change({ care: on }),
  )
  const widths = group(
    '屏宽',
    WIDTHS.map((value) => ({ value, text: `${value} px` })),
    (width) => change({ width }),
  )
  const texts = group(
    '系统字号',
    TEXTS.map((value) => ({ value, text: value === 1 ? '标准' : `× ${value}` })),
    (text) => change({ text }),
  )
  const network = group(
    '网络',
    [
      { value: 'wifi', text: '在线' },
      { value: 'none', text: preview.networks.offline },
    ] as const,
    (kind) => {
      onBoth((simulator) => simulator.setNetwork(kind))
      network.mark(kind)
    },
  )
  const delay = group(
    '逻辑层与视图层延迟',
    [0, 50, 200].map((value) => ({ value, text: `${value} ms` })),
    (ms) => {
      onBoth((simulator) => simulator.setDelay(ms))
      delay.mark(ms)
    },
  )
  const link = links()
  const look = Object.assign(note(''), { id: 'look' })
  const show = (): void => {
    scenarios.mark(state.scenario)
    personas.mark(state.persona)
    pages.mark(state.page)
    looks.mark(state.look)
    care.mark(state.care)
    widths.mark(state.width)
    texts.mark(state.text)
    look.textContent = state.scenario === null ? '' : preview.looks[state.scenario]
    link.show(state)
  }
  const step = (by: -1 | 1): void => {
    const at = scenarioChoices.findIndex(({ value }) => value === state.scenario)
    const next = scenarioChoices[(at + by + scenarioChoices.length) % scenarioChoices.length]
    if (next) change({ scenario: next.value, persona: null, clock: null, page: null })
  }

  const search = Object.assign(document.createElement('input'), { type: 'search', placeholder: '名称、代号或看点' })
  const found = Object.assign(document.createElement('output'), { id: 'found' })
  search.addEventListener('input', () => {
    const count = scenarios.find(search.value)
    found.textContent = search.value.trim() === '' ? '' : `${count} 个场景`
  })
  const differing = Object.assign(document.createElement('output'), { id: 'differing' })
  const report = document.createElement('output')
  const pictured = Object.assign(document.createElement('output'), { id: 'pictured' })
  const picture = async (): Promise<void> => {
    const name = [
      state.scenario ?? 'start',
      state.page ?? 'effect',
      state.look,
      state.care ? 'care' : '',
      `${state.width}`,
      state.text === 1 ? '' : `x${state.text}`,
    ]
      .filter(Boolean)
      .join('-')
    const blob = await takePicture(state.scenario ? preview.scenarios[state.scenario] : preview.noScenario)
    save(blob, `${name}.png`)
    pictured.textContent = `已存为 ${name}.png`
  }

  const [scenarioHeading, scenarioGrid] = scenarios.elements
  desk.append(
    Object.assign(document.createElement('h1'), { textContent: '双端预览' }),
    note('编译产物直接运行于浏览器，非厂商基础库；上线前仍需真机确认。'),
    note('按键：1–9 前九个页面 · ← → 上一个、下一个场景 · R 重来'),
    button('两端截图', () => void picture().catch((error: unknown) => void (pictured.textContent = `截图没有成功：${String(error)}`))),
    pictured,
    heading('两端不同的数值'),
    differing,
    ...(scenarioHeading ? [scenarioHeading] : []),
    look,
    labelled('搜索场景', search),
    found,
    ...(scenarioGrid ? [scenarioGrid] : []),
    ...personas.elements,
    ...clock((to) => remember({ clock: to })),
    ...purchase(),
    ...pages.elements,
    ...looks.elements,
    ...care.elements,
    ...texts.elements,
    ...widths.elements,
    ...network.elements,
    ...delay.elements,
    ...actions('动作', [
      ['下拉刷新', () => onBoth((simulator) => void simulator.pullDown())],
      ['切到后台', () => onBoth((simulator) => void simulator.leave())],
      ['回到前台', () => onBoth((simulator) => void simulator.comeBack())],
      ['冷启动', () => start(state, null)],
      ['重来', again],
    ]),
    ...cashier(),
    ...link.elements,
    heading('运行情况'),
    report,
  )
  network.mark('wifi')
  delay.mark(0)
  show()
  place(state)
  again()
  watchPhones({ differing, report })
  addEventListener('resize', () => place(state))
  listenToKeys({
    page: (index) => {
      const page = LISTED[index]
      if (page) change({ page })
    },
    scenario: step,
    again,
  })
}

const desk = document.getElementById('desk')
if (desk) build(desk)
new EventSource('/changes').addEventListener('message', ({ data }) => frameOf(data as Vendor).contentWindow?.location.reload())
