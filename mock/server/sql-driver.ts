import { refuseToStore, type Change, type Driver } from '../storage/driver'

/** What a database has to do; PGlite and a pool of `pg` both do. */
export interface Sql {
  query(text: string, values: unknown[]): Promise<{ rows: unknown[] }>
  /** Several statements, all of them or none. */
  script(text: string): Promise<unknown>
  close(): Promise<void>
}

/** Rows this driver asks for. */
interface Row {
  key: string
  version: string | number
  body: string
}

/**
 * Documents in one table. `commit_documents` holds the versions a unit of work has relied on and writes what it changed in one
 * round trip. Locks are taken in the order of keys, shared for what was only read, so that units of work never wait in a circle
 * and everybody's settings keep nobody waiting. They also cover documents that do not exist yet.
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
create or replace function commit_documents(box text, checks jsonb, changes jsonb, wipe boolean) returns boolean language plpgsql as $$
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
  if wipe then delete from document where sandbox = box; end if;
  insert into document (sandbox, key, version, body, expires_at)
    select box, w.key, nextval('document_version'), w.body, to_timestamp(w.expires / 1000.0)
    from jsonb_to_recordset(changes) as w(key text, body jsonb, expires double precision) where w.body is not null
  on conflict (sandbox, key) do update set version = excluded.version, body = excluded.body, expires_at = excluded.expires_at;
  delete from document using jsonb_to_recordset(changes) as w(key text, body jsonb)
    where document.sandbox = box and document.key = w.key and w.body is null;
  return true;
end $$;
`

/** Two processes that create the same things at once get in each other's way; whoever is second waits. */
const SCHEMA_LOCK = 4_010_001

/** PostgreSQL found a circle, or two that cannot both be: the unit of work runs again. */
const RUN_AGAIN: readonly unknown[] = ['40001', '40P01']

const codeOf = (error: unknown): unknown => (typeof error === 'object' && error !== null && 'code' in error ? error.code : null)

const changeOf = ({ key, text, expiresAt }: Change): string =>
  `{"key":${JSON.stringify(key)},"body":${text ?? 'null'},"expires":${expiresAt ?? 'null'}}`

/** Creates what is missing. @throws Error when the database cannot be reached */
export const prepare = (sql: Sql): Promise<unknown> => sql.script(`select pg_advisory_xact_lock(${SCHEMA_LOCK}); ${SCHEMA}`)

/**
 * Documents in PostgreSQL, or in PGlite. @param sandbox whose they are: nobody sees another one's
 */
export function sqlDriver(sql: Sql, sandbox: string): Driver {
  const ask = async (text: string, values: unknown[]): Promise<unknown[]> => {
    try {
      return (await sql.query(text, values)).rows
    } catch (error) {
      if (RUN_AGAIN.includes(codeOf(error))) throw error
      return refuseToStore(`the database refused: ${String(codeOf(error))}`)
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
    async list(prefix) {
      const rows = (await ask('select key from document where sandbox = $1 and starts_with(key, $2) order by key', [
        sandbox,
        prefix,
      ])) as Pick<Row, 'key'>[] // as above
      return rows.map(({ key }) => key)
    },
    async commit({ checks, changes, replace = false }) {
      try {
        const [row] = await ask('select commit_documents($1, $2::jsonb, $3::jsonb, $4) as kept', [
          sandbox,
          JSON.stringify(checks),
          `[${changes.map(changeOf).join(',')}]`,
          replace,
        ])
        return (row as { kept: boolean }).kept // as above
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
