import { openPostgres } from '../../../mock/server/databases'
import { OWN_DATABASES, ownPostgres } from '../../support/databases'
import { ask, until, useBackground } from './support/background'

describe.each(OWN_DATABASES)('jobs, over %s', (_name, open) => {
  const place = useBackground(open)

  it('sets aside what failed for good, and does it again on demand', async () => {
    const { sql, server, base } = place()
    const failed = async () => (await ask('GET', `${server.url}/jobs/failed`)).body.jobs
    expect(await failed()).toEqual([])
    // As pg-boss does after the last try.
    const data = JSON.stringify({ sandbox: 'default', data: { users: [] } })
    await sql.query(`insert into pgboss.job (name, data) values ('evaluate-dead', $1)`, [data])
    const [{ id, queue } = { id: '', queue: '' }] = await failed()
    expect(queue).toBe('evaluate')
    expect((await ask('POST', `${base}/jobs/failed/${id}/retry`)).status).toBe(404)
    expect((await ask('POST', `${server.url}/jobs/failed/${id}/retry`)).status).toBe(202)
    expect(await failed()).toEqual([])
    const left = async () =>
      (await sql.query(`select 1 from pgboss.job where name = 'evaluate' and state <> 'completed' and data->>'sandbox' = 'default'`, []))
        .rows
    await until(async () => (await left()).length === 0)
  }, 30_000)

  it('goes on in a sandbox that was reset', async () => {
    const { base, operate, settled } = place()
    expect((await operate('reset')).status).toBe(200)
    expect((await ask('GET', `${base}/clock`)).status).toBe(200)
    await settled()
  })

  it('is not over while somebody waits to be evaluated again', async () => {
    const { sql, base, settled } = place()
    await settled()
    const [row] = (
      await sql.query(`select data->>'sandbox' as id from pgboss.job where name = 'sync' order by created_on desc limit 1`, [])
    ).rows as { id: string }[]
    const data = JSON.stringify({ sandbox: row?.id, data: { users: [] } })
    await sql.query(`insert into pgboss.job (name, data, state, start_after) values ('evaluate', $1, 'retry', now() + interval '1 hour')`, [
      data,
    ])
    expect((await ask('GET', `${base}/clock`)).body.status).toBe('advancing')
    await sql.query(`delete from pgboss.job where state = 'retry'`, [])
    expect((await ask('GET', `${base}/clock`)).body.status).toBe('ready')
  })
})

const onPostgres = process.env.TEST_DATABASE_URL === undefined ? describe.skip : describe

onPostgres('a connection that is cut', () => {
  it('between two questions of a transaction fails it, and nothing else', async () => {
    const url = await ownPostgres()
    const [sql, other] = [openPostgres(url), openPostgres(url)]
    const cut = sql.transaction(async (query) => {
      const [row] = (await query('select pg_backend_pid() as pid', [])).rows as { pid: number }[]
      await other.query('select pg_terminate_backend($1)', [row?.pid])
      await new Promise((resolve) => setTimeout(resolve, 300))
      await query('select 1', [])
    })
    await expect(cut).rejects.toThrow()
    expect((await sql.query('select 1 as one', [])).rows).toEqual([{ one: 1 }])
    await sql.close()
    await other.close()
  })
})
