import { createRouteQueue } from '@/services/route-queue'

/** ms of the page transition after the host's answer. */
const TRANSITION = 350

function slowHost() {
  const began: string[] = []
  const answers: { accept: () => void; refuse: () => void }[] = []
  const go = (name: string) => () => {
    began.push(name)
    return new Promise<void>((accept, reject) => answers.push({ accept, refuse: () => reject(new Error('webview count limit exceed')) }))
  }
  return { began, answers, go }
}

const settle = () => jest.advanceTimersByTimeAsync(0)

describe('route queue', () => {
  beforeEach(() => jest.useFakeTimers())
  afterEach(() => jest.useRealTimers())

  it('starts the first route synchronously, within the tap', () => {
    const { began, go } = slowHost()
    createRouteQueue()('bind', go('bind'))
    expect(began).toEqual(['bind'])
  })

  it('opens a page once for two taps, also when the second comes after the answer but within the transition', async () => {
    const { began, answers, go } = slowHost()
    const route = createRouteQueue()
    route('bind', go('bind'))
    route('bind', go('bind'))
    answers[0]?.accept()
    await settle()
    route('bind', go('bind'))
    await jest.advanceTimersByTimeAsync(TRANSITION)
    expect(began).toEqual(['bind'])
    route('bind', go('bind'))
    expect(began).toEqual(['bind', 'bind'])
  })

  it('starts the next route only after the host answered the one before', async () => {
    const { began, answers, go } = slowHost()
    const route = createRouteQueue()
    route('home', go('home'))
    route('bind', go('bind'))
    await settle()
    expect(began).toEqual(['home'])
    answers[0]?.accept()
    await settle()
    expect(began).toEqual(['home', 'bind'])
  })

  it('runs three routes for a destination, another one and the first one again', async () => {
    const { began, answers, go } = slowHost()
    const route = createRouteQueue()
    for (const name of ['alerts', 'back', 'alerts']) route(name, go(name))
    for (let index = 0; index < 3; index += 1) {
      answers[index]?.accept()
      await settle()
    }
    expect(began).toEqual(['alerts', 'back', 'alerts'])
  })

  it('continues after the host rejected a route, which may be repeated at once', async () => {
    const { began, answers, go } = slowHost()
    const route = createRouteQueue()
    route('bind', go('bind'))
    answers[0]?.refuse()
    await settle()
    route('bind', go('bind'))
    route('home', () => {
      began.push('home')
      throw new TypeError('switchTab is not a function')
    })
    answers[1]?.accept()
    await settle()
    route('alerts', go('alerts'))
    expect(began).toEqual(['bind', 'bind', 'home', 'alerts'])
  })

  it('runs a route without a transition again as soon as the first was answered', async () => {
    const { began, answers, go } = slowHost()
    const route = createRouteQueue()
    route('authorize', go('authorize'), 0)
    route('authorize', go('authorize'), 0)
    answers[0]?.accept()
    await settle()
    expect(began).toEqual(['authorize'])
    route('authorize', go('authorize'), 0)
    expect(began).toEqual(['authorize', 'authorize'])
  })

  it('continues after a timeout when an answer is lost', async () => {
    const { began, go } = slowHost()
    const route = createRouteQueue()
    route('bind', go('bind'))
    route('alerts', go('alerts'))
    await jest.advanceTimersByTimeAsync(2_000)
    expect(began).toEqual(['bind', 'alerts'])
  })
})
