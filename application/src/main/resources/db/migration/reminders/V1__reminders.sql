-- When people are reminded, whom of it, and the tasks of the scheduler that does it.
create table setting (
    organisation text    primary key,
    days_before  integer check (days_before between 1 and 90),
    days_after   integer check (days_after between 1 and 90)
);

create table mail (
    organisation text        not null,
    period       text        not null,
    occasion     text        not null,
    actor        uuid        not null,
    state        text        not null default 'WAITING' check (state in ('WAITING', 'SENDING', 'SENT', 'FAILED')),
    attempts     integer     not null default 0,
    next_attempt timestamptz not null default now(),
    tried_at     timestamptz,
    created_at   timestamptz not null default now(),
    primary key (organisation, period, occasion, actor)
);

create index mail_to_send on mail (next_attempt) where state in ('WAITING', 'SENDING');

comment on column mail.occasion is 'before or after the last day, or now: and the request of whoever pressed the button. Each reminds a person once.';
comment on column mail.state is 'SENDING is written before a mail leaves: where the program stopped right then, it is not sent again.';

-- As the scheduler wants it (version 16).
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);

create index execution_time_idx on scheduled_tasks (execution_time);
create index last_heartbeat_idx on scheduled_tasks (last_heartbeat);
