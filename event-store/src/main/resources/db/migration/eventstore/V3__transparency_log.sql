-- What makes the order of events provable. FORMATS.md of this module says what is hashed and signed, byte by byte.

create function event_store.leaf_field(value bytea) returns bytea
    language sql immutable strict
return int4send(octet_length(value)) || value;

create function event_store.leaf_moment(moment timestamptz) returns bytea
    language sql immutable strict
return int8send((extract(epoch from moment) * 1000000)::bigint);

-- The bytes that an event's leaf hash is made of. The one place where they are put together.
create function event_store.leaf(place bigint, recorded_at timestamptz, e event_store.event) returns bytea
    language sql stable
return '\x01'::bytea
    || event_store.leaf_field(int8send(place))
    || event_store.leaf_field(event_store.leaf_moment(recorded_at))
    || event_store.leaf_field(int8send((e).global_index))
    || event_store.leaf_field(uuid_send((e).event_id))
    || event_store.leaf_field(convert_to((e).aggregate_type, 'UTF8'))
    || event_store.leaf_field(convert_to((e).aggregate_id, 'UTF8'))
    || event_store.leaf_field(int8send((e).sequence))
    || event_store.leaf_field(convert_to((e).name, 'UTF8'))
    || event_store.leaf_field(int4send((e).revision))
    || event_store.leaf_field(event_store.leaf_moment((e).occurred_at))
    || event_store.leaf_field((e).payload)
    || event_store.leaf_field((e).metadata);

create function event_store.leaf_hash(place bigint, recorded_at timestamptz, e event_store.event) returns bytea
    language sql stable
return sha256('\x00'::bytea || event_store.leaf(place, recorded_at, e));

-- Roots of complete blocks of 256, 256 * 256 … leaves, so that a proof needs few reads. Made from leaf hashes, checked by whoever verifies.
create table event_store.tile (
    level smallint not null check (level >= 1),
    number bigint not null,
    hash bytea not null,
    constraint tile_pk primary key (level, number)
);

-- What was signed: the first so many events, and nothing else, lead to this root.
create table event_store.checkpoint (
    size bigint not null,
    root bytea not null,
    made_at timestamptz not null,
    note text not null,
    constraint checkpoint_pk primary key (size)
);

-- Whose signature counts from which size on. The private keys are never here.
create table event_store.log_key (
    number integer not null,
    since bigint not null,
    verifier_key text not null,
    statement text not null,
    constraint log_key_pk primary key (number)
);

create trigger only_added_to
    before update or delete or truncate on event_store.tile
    for each statement execute function event_store.refuse_change();

create trigger only_added_to
    before update or delete or truncate on event_store.checkpoint
    for each statement execute function event_store.refuse_change();

create trigger only_added_to
    before update or delete or truncate on event_store.log_key
    for each statement execute function event_store.refuse_change();
