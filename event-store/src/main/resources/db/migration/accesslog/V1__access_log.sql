-- Who looked at what, and who was refused: kept apart from the events, in a schema and a tree of its own. FORMATS.md of this module says what is
-- hashed and signed, byte by byte; the functions that put a leaf together are those of the event store.

-- One row for each access, or for many alike that came too fast to have a row each. Positions are given by the one function that adds rows, under
-- a lock that it holds until they are committed: so they have no gaps, and a reader who has seen one has seen all below it.
create table access_log.entry (
    position bigint not null,
    -- When it was written, by the clock of the database; never earlier than the entry before.
    recorded_at timestamptz not null,
    -- When it was asked for, by the clock of the node.
    occurred_at timestamptz not null,
    -- How many this row stands for; those of a row that stands for more than one began to come at occurred_at.
    times integer not null check (times >= 1),
    -- A pseudonym; null for whoever is not known.
    actor uuid,
    action text collate "C" not null check (action ~ '^[A-Z_]{1,32}$'),
    -- Where it was asked for, without what stands behind a question mark.
    object text not null check (octet_length(object) between 1 and 512),
    -- Whose data it was about; null where it was about no one organisation's.
    organisation text collate "C" check (octet_length(organisation) between 1 and 64),
    result text collate "C" not null check (result ~ '^[A-Z_]{1,32}$'),
    -- The address it came from; empty where it came from the program itself.
    origin text not null check (octet_length(origin) <= 64),
    constraint entry_pk primary key (position)
);

create index entry_of_organisation on access_log.entry (organisation, position);
create index entry_of_actor on access_log.entry (actor, position);
create index entry_recorded_at on access_log.entry (recorded_at);

-- What the tree is made of. These rows stay when an entry goes: its place in the tree does not close.
create table access_log.leaf_hash (
    position bigint not null,
    leaf_hash bytea not null,
    constraint leaf_hash_pk primary key (position)
);

-- Entries up to this position went, because they were old enough. Whole blocks of 256, under a checkpoint.
create table access_log.forgotten (
    up_to bigint not null check (up_to > 0 and up_to % 256 = 0),
    forgotten_at timestamptz not null,
    constraint forgotten_pk primary key (up_to)
);

create table access_log.tile (
    level smallint not null check (level >= 1),
    number bigint not null,
    hash bytea not null,
    constraint tile_pk primary key (level, number)
);

create table access_log.checkpoint (
    size bigint not null,
    root bytea not null,
    made_at timestamptz not null,
    note text not null,
    constraint checkpoint_pk primary key (size)
);

create table access_log.log_key (
    number integer not null,
    since bigint not null,
    verifier_key text not null,
    statement text not null,
    constraint log_key_pk primary key (number)
);

create trigger only_added_to before update or delete or truncate on access_log.leaf_hash
    for each statement execute function event_store.refuse_change();
create trigger only_added_to before update or delete or truncate on access_log.forgotten
    for each statement execute function event_store.refuse_change();
create trigger only_added_to before update or delete or truncate on access_log.tile
    for each statement execute function event_store.refuse_change();
create trigger only_added_to before update or delete or truncate on access_log.checkpoint
    for each statement execute function event_store.refuse_change();
create trigger only_added_to before update or delete or truncate on access_log.log_key
    for each statement execute function event_store.refuse_change();
create trigger never_changed before update or truncate on access_log.entry
    for each statement execute function event_store.refuse_change();

-- An entry goes only after it was written down for good that it does.
create function access_log.refuse_early_deletion() returns trigger
    language plpgsql
as $$
begin
    if old.position > coalesce((select max(f.up_to) from access_log.forgotten f), 0) then
        raise exception 'entry % is not to be forgotten yet', old.position using errcode = 'ES004';
    end if;
    return old;
end
$$;

create trigger only_forgotten before delete on access_log.entry
    for each row execute function access_log.refuse_early_deletion();

-- The bytes that an entry's leaf hash is made of. The first one tells it apart from the leaf of an event. A field that is null has no bytes; none
-- that is not null could be confused with it.
create function access_log.leaf(e access_log.entry) returns bytea
    language sql stable
return '\x61'::bytea
    || event_store.leaf_field(int8send((e).position))
    || event_store.leaf_field(event_store.leaf_moment((e).recorded_at))
    || event_store.leaf_field(event_store.leaf_moment((e).occurred_at))
    || event_store.leaf_field(int4send((e).times))
    || event_store.leaf_field(coalesce(uuid_send((e).actor), ''::bytea))
    || event_store.leaf_field(convert_to((e).action, 'UTF8'))
    || event_store.leaf_field(convert_to((e).object, 'UTF8'))
    || event_store.leaf_field(coalesce(convert_to((e).organisation, 'UTF8'), ''::bytea))
    || event_store.leaf_field(convert_to((e).result, 'UTF8'))
    || event_store.leaf_field(convert_to((e).origin, 'UTF8'));

-- Adds entries, in this order, and returns the position of the last. The only way to add any for whoever does not own the tables.
create function access_log.record(
    occurred timestamptz[],
    counted integer[],
    actors uuid[],
    actions text[],
    objects text[],
    organisations text[],
    results text[],
    origins text[]
) returns bigint
    language plpgsql
    security definer set search_path = pg_catalog, pg_temp
    set lock_timeout = '5s'
    set enable_seqscan = off
as $$
declare
    last_position bigint;
    last_moment timestamptz;
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'recording needs READ COMMITTED' using errcode = 'ES003';
    end if;
    -- Until the commit; the next statement sees whatever its holders before committed.
    perform pg_advisory_xact_lock(1702261620, 7);
    select l.position into last_position from access_log.leaf_hash l order by l.position desc limit 1;
    select e.recorded_at into last_moment from access_log.entry e order by e.position desc limit 1;
    last_position := coalesce(last_position, 0);
    last_moment := greatest(coalesce(last_moment, '-infinity'), clock_timestamp());

    with added as (
        insert into access_log.entry
            (position, recorded_at, occurred_at, times, actor, action, object, organisation, result, origin)
        select
            last_position + a.place, last_moment, a.occurred_at, a.times, a.actor, a.action, a.object, a.organisation,
            a.result, a.origin
        from unnest(occurred, counted, actors, actions, objects, organisations, results, origins) with ordinality
            as a (occurred_at, times, actor, action, object, organisation, result, origin, place)
        returning entry
    )
    insert into access_log.leaf_hash (position, leaf_hash)
    select (a.entry).position, sha256('\x00'::bytea || access_log.leaf(a.entry)) from added a;
    return last_position + cardinality(occurred);
end
$$;

-- Lets entries go that are older than that: whole blocks of 256 under a checkpoint, at most so many blocks at once. Their leaf hashes stay, so
-- every checkpoint stays true and every later entry provable. That they went is an entry itself. Returns the position up to which all are gone.
create function access_log.forget(older_than interval, at_most_blocks integer) returns bigint
    language plpgsql
    security definer set search_path = pg_catalog, pg_temp
    set lock_timeout = '5s'
    set enable_seqscan = off
as $$
declare
    gone bigint;
    due bigint;
begin
    -- Whoever takes over the program must not be able to have its traces forgotten.
    if older_than < interval '90 days' then
        raise exception 'entries are kept for 90 days at least' using errcode = 'ES006';
    end if;
    perform pg_advisory_xact_lock(1702261620, 7);
    select coalesce(max(f.up_to), 0) into gone from access_log.forgotten f;
    select coalesce(max(e.position), 0) into due
    from access_log.entry e
    where e.recorded_at < clock_timestamp() - older_than
        and e.position <= coalesce((select max(c.size) from access_log.checkpoint c), 0);
    due := least(due / 256 * 256, gone + at_most_blocks * 256::bigint);
    if due <= gone then
        return gone;
    end if;
    insert into access_log.forgotten (up_to, forgotten_at) values (due, clock_timestamp());
    delete from access_log.entry e where e.position <= due;
    perform access_log.record(
        array[clock_timestamp()], array[1], array[null::uuid], array['FORGET'],
        array['/access-log/' || (gone + 1) || '-' || due], array[null::text], array['GRANTED'], array['']);
    return due;
end
$$;

revoke all on schema access_log from public;
revoke all on all tables in schema access_log from public;
revoke all on all functions in schema access_log from public;

-- The roles are those of the event store. Called at every start.
create procedure access_log.grant_rights()
    language plpgsql
    set search_path = pg_catalog, pg_temp
as $$
declare
    statement text;
begin
    for statement in
        select rights.statement
        from (values
            ('event_store_writer', 'grant usage on schema access_log to event_store_writer'),
            ('event_store_writer', 'grant execute on function access_log.record to event_store_writer'),
            ('event_store_sequencer', 'grant usage on schema access_log to event_store_sequencer'),
            ('event_store_sequencer', 'grant select on all tables in schema access_log to event_store_sequencer'),
            ('event_store_sequencer', 'grant execute on function access_log.forget to event_store_sequencer'),
            ('event_store_sequencer',
                'grant insert on access_log.tile, access_log.checkpoint, access_log.log_key to event_store_sequencer'),
            ('event_store_reader', 'grant usage on schema access_log to event_store_reader'),
            ('event_store_reader', 'grant select on all tables in schema access_log to event_store_reader'),
            ('event_store_auditor', 'grant usage on schema access_log to event_store_auditor'),
            ('event_store_auditor', 'grant select on all tables in schema access_log to event_store_auditor')
        ) as rights (role, statement)
        join pg_roles r on r.rolname = rights.role
    loop
        execute statement;
    end loop;
end
$$;

revoke all on procedure access_log.grant_rights() from public;
