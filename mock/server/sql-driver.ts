import { failToStore, type Change, type Driver } from '../storage/driver'
import type { Job } from '../storage/jobs'

export type Query = (text: string, values: unknown[]) => Promise<{ rows: unknown[] }>

/** The database interface, implemented by PGlite and by a pool of `pg`. */
export interface Sql {
  query: Query
  /** Runs several statements in one transaction. @returns the rows of the last one that has any */
  script(text: string): Promise<unknown[]>
  /** Runs the function's statements in one transaction. */
  transaction<Result>(work: (query: Query) => Promise<Result>): Promise<Result>
  /** Runs a function under a lock shared by all processes. */
  alone<Result>(work: () => Promise<Result>): Promise<Result>
  close(): Promise<void>
}

/** Columns of `document` that this driver reads. */
interface Row {
  key: string
  version: string | number
  body: string
}

/**
 * Documents in one table. `commit_documents` checks the versions that a unit of work has read and writes its changes in one round trip.
 * Locks are taken in the order of keys, so that units of work cannot deadlock. Keys that are only read, such as the sandbox's settings,
 * get shared locks, so that readers do not block each other. Advisory locks also cover documents that do not exist yet. Jobs are stored
 * in `outbox` in the same transaction as the changes that cause them.
 */
const SCHEMA = `
create sequence if not exists document_version;
create table if not exists document (
  sandbox text not null,
  key text collate "C" not null,
  version bigint not null,
  body jsonb not null,
  expires_at timestamptz,
  primary key (sandbox, key)
);
create index if not exists document_expiry on document (expires_at) where expires_at is not null;
create table if not exists outbox (
  id bigint generated always as identity primary key,
  sandbox text not null,
  queue text not null,
  key text,
  data jsonb not null,
  due timestamptz
);
drop function if exists commit_documents(text, jsonb, jsonb, boolean);
create or replace function commit_documents(box text, checks jsonb, changes jsonb, wipe boolean, jobs jsonb) returns boolean language plpgsql as $$
declare
  asked record;
  held bigint;
begin
  for asked in
    select c.key, c.version, exists (select 1 from jsonb_array_elements(changes) as w where w->>'key' = c.key) as written
    from jsonb_to_recordset(checks) as c(key text, version bigint) order by c.key collate "C"
  loop
    if asked.written then perform pg_advisory_xact_lock(hashtextextended(box || '/' || asked.key, 0));
    else perform pg_advisory_xact_lock_shared(hashtextextended(box || '/' || asked.key, 0));
    end if;
    select d.version into held from document d where d.sandbox = box and d.key = asked.key;
    if coalesce(held, 0) <> asked.version then return false; end if;
  end loop;
  if wipe then
    delete from document where sandbox = box;
    -- The outbox refers to documents that no longer exist.
    delete from outbox where sandbox = box;
  end if;
  insert into document (sandbox, key, version, body, expires_at)
    select box, w.key, nextval('document_version'), w.body, to_timestamp(w.expires / 1000.0)
    from jsonb_to_recordset(changes) as w(key text, body jsonb, expires double precision) where w.body is not null
  on conflict (sandbox, key) do update set version = excluded.version, body = excluded.body, expires_at = excluded.expires_at;
  delete from document using jsonb_to_recordset(changes) as w(key text, body jsonb)
    where document.sandbox = box and document.key = w.key and w.body is null;
  insert into outbox (sandbox, queue, key, data, due)
    select box, j.queue, j.key, j.data, to_timestamp(j.at / 1000.0)
    from jsonb_to_recordset(jobs) as j(queue text, key text, data jsonb, at double precision);
  return true;
end $$;
`

/** Limit of a listing without a page; more than any sandbox has. */
const ALL = 2 ** 31 - 1

/** Deadlock and serialization failure: the unit of work runs again. */
const RUN_AGAIN: readonly unknown[] = ['40001', '40P01']

const codeOf = (error: unknown): unknown => (typeof error === 'object' && error !== null && 'code' in error ? error.code : null)

const changeOf = ({ key, text, expiresAt }: Change): string =>
  `{"key":${JSON.stringify(key)},"body":${text ?? 'null'},"expires":${expiresAt ?? 'null'}}`

/** Creates missing tables, one process at a time. @throws Error without a database */
export const prepare = (sql: Sql): Promise<unknown> => sql.alone(() => sql.script(SCHEMA))

/**
 * Documents in PostgreSQL, or in PGlite. @param sandbox id; the driver reads and writes this sandbox's documents only
 * @param onJobs called after a commit that stored jobs
 */
export function sqlDriver(sql: Sql, sandbox: string, onJobs: (jobs: readonly Job[]) => void = () => undefined): Driver {
  const ask = async (text: string, values: unknown[]): Promise<unknown[]> => {
    try {
      return (await sql.query(text, values)).rows
    } catch (error) {
      if (RUN_AGAIN.includes(codeOf(error))) throw error
      return failToStore(`the database refused: ${String(codeOf(error))}`)
    }
  }
  return {
    async read(keys) {
      const rows = (await ask('select key, version, body::text as body from document where sandbox = $1 and key = any($2)', [
        sandbox,
        keys,
      ])) as Row[] // named in the query
      return keys.map((key) => {
        const row = rows.find((found) => found.key === key)
        return row ? { text: row.body, version: Number(row.version) } : null
      })
    },
    async list(prefix, { after, limit } = { after: '', limit: ALL }) {
      const rows = (await ask(
        'select key from document where sandbox = $1 and starts_with(key, $2) and key > $3 and key >= $2 order by key limit $4',
        [sandbox, prefix, after, limit],
      )) as Pick<Row, 'key'>[] // as above
      return rows.map(({ key }) => key)
    },
    async commit({ checks, changes, replace = false, jobs = [] }) {
      try {
        const [row] = await ask('select commit_documents($1, $2::jsonb, $3::jsonb, $4, $5::jsonb) as kept', [
          sandbox,
          JSON.stringify(checks),
          `[${changes.map(changeOf).join(',')}]`,
          replace,
          JSON.stringify(jobs),
        ])
        const { kept } = row as { kept: boolean } // as above
        if (kept && jobs.length > 0) onJobs(jobs)
        return kept
      } catch (error) {
        if (RUN_AGAIN.includes(codeOf(error))) return false
        throw error
      }
    },
    async sweep(now) {
      await ask('delete from document where sandbox = $1 and expires_at <= to_timestamp($2 / 1000.0)', [sandbox, now])
    },
  }
}
