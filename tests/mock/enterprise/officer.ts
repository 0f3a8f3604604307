import type { InputOf, OperationName, OutputOf } from '@/contract'
import type { ScenarioId } from '@mock'
import { bench, type Bench } from '../helpers'

export interface Officer extends Bench {
  /** Sends with the session of the employer's side. */
  officer: Bench['ask']
  look<Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>>
  /** Enters the employer's side, again where its session is over. */
  enter(): Promise<void>
}

/** A scenario's person, gone in as an officer. */
export async function officerBench(scenario: ScenarioId, now?: number): Promise<Officer> {
  const app = await bench(scenario, undefined, now)
  let token = ''
  const enter = async (): Promise<void> => {
    token = (await app.get('employer.enter', {})).token
  }
  const officer = async <Name extends OperationName>(name: Name, input: InputOf<Name>) => {
    const own = app.token
    app.token = token
    try {
      return await app.ask(name, input)
    } finally {
      app.token = own
    }
  }
  await enter()
  return Object.assign(app, {
    officer,
    enter,
    async look(name, input) {
      const answer = await officer(name, input)
      if (!answer.ok) throw new Error(`${name}: ${answer.error.code} ${answer.error.cause ?? ''}`)
      return answer.data
    },
  } satisfies Pick<Officer, 'officer' | 'enter' | 'look'>)
}
