-- Bytes under their SHA-256, which events may name: a document that was printed, a template. No projection: what lies here cannot be made again.
create table event_store.content (
    digest bytea not null,
    bytes bytea not null,
    kept_at timestamptz not null default clock_timestamp(),
    constraint content_pk primary key (digest),
    -- Whatever way a row came here, it is what its name says.
    constraint content_is_its_digest check (digest = sha256(bytes))
);

-- Documents are compressed already, or are compressed on their way to a reader.
alter table event_store.content alter column bytes set storage external;

create trigger only_added_to
    before update or delete or truncate on event_store.content
    for each statement execute function event_store.refuse_change();

-- Keeps bytes, once, and says under which digest they can be found. The only way to add any for whoever does not own the table: so nobody can
-- put bytes under a digest that is not theirs.
create function event_store.keep_content(kept bytea) returns bytea
    language plpgsql
    security definer set search_path = pg_catalog, pg_temp
as $$
declare
    name bytea := sha256(kept);
begin
    insert into event_store.content (digest, bytes) values (name, kept) on conflict (digest) do nothing;
    return name;
end
$$;

revoke all on event_store.content from public;
revoke all on function event_store.keep_content(bytea) from public;

-- The rights of V5, and that on what is new here. Called at every start.
alter procedure event_store.grant_rights() rename to grant_rights_of_events;

create procedure event_store.grant_rights()
    language plpgsql
    set search_path = pg_catalog, pg_temp
as $$
begin
    -- Reading comes with "all tables" of the roles that have it.
    call event_store.grant_rights_of_events();
    if exists (select from pg_roles r where r.rolname = 'event_store_writer') then
        grant execute on function event_store.keep_content to event_store_writer;
    end if;
end
$$;

revoke all on procedure event_store.grant_rights() from public;
