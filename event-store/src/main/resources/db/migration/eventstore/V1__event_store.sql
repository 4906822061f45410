-- The event store. README.md of this module explains the order of events in a drawing; the comments here say why each table is as it is.

-- Columns of fixed width come first, so that no byte is lost to alignment. There is no index on event_id: nothing looks an event up by it, and
-- it would cost some 50 bytes per event. Ids compare byte by byte ("C"): fast, and not bound to the sorting rules of the operating system.
create table event_store.event (
    -- CACHE 1, so that an index is handed out only while its append holds the lock on which the sequencer waits.
    global_index bigint generated always as identity (cache 1),
    sequence bigint not null,
    occurred_at timestamptz not null,
    revision integer not null,
    event_id uuid not null,
    aggregate_type text not null,
    aggregate_id text collate "C" not null,
    name text not null,
    -- Bytes exactly as they were written, never jsonb: that reorders keys and drops duplicates.
    payload bytea not null,
    metadata bytea not null,
    constraint event_pk primary key (global_index),
    constraint event_sequence_taken unique (aggregate_id, sequence)
);

-- The order there is. A position is given once and never changes. There is no foreign key to the event here or below: the rows are made from the
-- event's own row in one statement, and checking it again, row by row, took a fifth of the cost of an append. That no event can go away is
-- seen to by the triggers at the end.
create table event_store.log_position (
    position bigint not null,
    global_index bigint not null,
    sequenced_at timestamptz not null,
    -- Of the event as it was when it got its position: what a checkpoint seals. FORMATS.md says what is hashed.
    leaf_hash bytea not null,
    constraint log_position_pk primary key (position),
    constraint log_position_once unique (global_index)
);

-- For "as known at". The events of one round share their moment, so that entries of a busy index are deduplicated.
create index log_position_sequenced_at on event_store.log_position (sequenced_at);

-- One row per accepted request. The id is a hash of scope and key, which together would take three times the room, and twice.
create table event_store.receipt (
    id uuid not null,
    sequence bigint not null,
    content_hash bytea not null,
    aggregate_id text not null,
    constraint receipt_taken primary key (id)
);

create table event_store.claim (
    name text collate "C" not null,
    aggregate_id text not null,
    constraint claim_taken primary key (name)
);

-- The keys of the sealed texts of one event, 32 bytes each, one after the other. The only rows that are ever overwritten: with zeros.
create table event_store.text_key (
    global_index bigint not null,
    keys bytea not null,
    constraint text_key_pk primary key (global_index)
);

create function event_store.refuse_change() returns trigger
    language plpgsql
as $$
begin
    raise exception '% is only ever added to', tg_table_name using errcode = 'ES004';
end
$$;

create trigger only_added_to
    before update or delete or truncate on event_store.event
    for each statement execute function event_store.refuse_change();

create trigger only_added_to
    before update or delete or truncate on event_store.log_position
    for each statement execute function event_store.refuse_change();

create trigger never_deleted
    before delete or truncate on event_store.text_key
    for each statement execute function event_store.refuse_change();
