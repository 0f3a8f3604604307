import { bundle, run } from '../mock/server/support/child'
import { askJson } from './ask'

const CONNECTIONS = 50
const SECONDS = 8
/** Answers a process gives before it is timed: until its code is compiled, a process costs several times as much. */
const WARM_UP = 300

/** Overviews a second that so many processes answer together, each for every user. */
export interface Throughput {
  processes: number
  rate: number
}

/** @param url of a PostgreSQL that nobody else is in */
export async function measureProcesses(url: string, counts: readonly number[]): Promise<Throughput[]> {
  const program = bundle('tests/bench/process')
  const found: Throughput[] = []
  for (const processes of counts) {
    const children = Array.from({ length: processes }, () => run(program, [], { DATABASE_URL: url }))
    const bases = await Promise.all(children.map(async (child) => (await child.says(/on (http:\/\/\S+)/))[1] ?? ''))
    const { result } = await askJson<{ result: { token: string } }>(`${bases[0]}/__mock/useScenario`, 'POST', ['normal'])
    let answered = 0
    /** All connections at once, each asking the process that is its own. */
    const ask = async (goesOn: () => boolean): Promise<void> => {
      const connection = async (index: number): Promise<void> => {
        while (goesOn()) {
          await askJson(`${bases[index % processes]}/v1/cards/primary/overview`, 'GET', undefined, result.token)
          answered += 1
        }
      }
      await Promise.all(Array.from({ length: CONNECTIONS }, (_, index) => connection(index)))
    }
    await ask(() => answered < WARM_UP * processes)
    answered = 0
    const until = Date.now() + SECONDS * 1000
    await ask(() => Date.now() < until)
    found.push({ processes, rate: answered / SECONDS })
    for (const child of children) {
      child.process.kill('SIGKILL')
      await child.ended
    }
  }
  return found
}
