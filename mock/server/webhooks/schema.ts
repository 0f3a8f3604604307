/** Removing an endpoint deletes its deliveries. */
export const WEBHOOK_SCHEMA = `
create table if not exists webhook_endpoint (
  sandbox text not null,
  id text not null,
  url text not null,
  events jsonb not null,
  secret int not null default 1,
  earlier_until timestamptz,
  created_at timestamptz not null default now(),
  disabled_at timestamptz,
  primary key (sandbox, id)
);
create table if not exists webhook_delivery (
  sandbox text not null,
  endpoint text not null,
  event text not null,
  type text not null,
  body text not null,
  state text not null default 'waiting',
  attempts jsonb not null default '[]',
  created_at timestamptz not null default now(),
  primary key (sandbox, endpoint, event),
  foreign key (sandbox, endpoint) references webhook_endpoint on delete cascade
);
create index if not exists webhook_delivery_age on webhook_delivery (created_at);
`
