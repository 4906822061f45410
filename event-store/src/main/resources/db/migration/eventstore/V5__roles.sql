-- Who may do what. Nobody but the owner of the tables can add to them: everybody else appends and gives positions by the two functions that do
-- it properly, which run with the owner's rights.
alter function event_store.append(
    uuid, bytea, text[], text[], text[], text[], text[], bigint[], text[], text[],
    uuid[], text[], text[], bigint[], text[], integer[], timestamptz[], bytea[], bytea[], bytea[])
    security definer set search_path = pg_catalog, pg_temp;
alter function event_store.give_positions(integer) security definer set search_path = pg_catalog, pg_temp;

revoke all on schema event_store from public;
revoke all on all tables in schema event_store from public;
revoke all on all functions in schema event_store from public;

-- Roles belong to the whole server and not to this database, so they may be there already, made by hand or for another one. Where this user may
-- not make them, everything stays with this user until somebody makes them.
create procedure event_store.make_roles()
    language plpgsql
    set search_path = pg_catalog, pg_temp
as $$
declare
    wanted text;
begin
    if not (select r.rolsuper or r.rolcreaterole from pg_roles r where r.rolname = current_user) then
        return;
    end if;
    foreach wanted in array array[
        'event_store_writer', 'event_store_sequencer', 'event_store_reader', 'event_store_auditor']
    loop
        if not exists (select from pg_roles r where r.rolname = wanted) then
            begin
                execute format('create role %I nologin', wanted);
            exception
                -- Somebody else, in another database, was faster.
                when duplicate_object or unique_violation then null;
            end;
        end if;
    end loop;
end
$$;

-- Gives each role that is there its rights. Called at every start, so that it does not matter when the roles were made.
create procedure event_store.grant_rights()
    language plpgsql
    set search_path = pg_catalog, pg_temp
as $$
declare
    statement text;
begin
    for statement in
        select rights.statement
        from (values
            -- A command: reads, appends, and destroys keys of texts.
            ('event_store_writer', 'grant usage on schema event_store to event_store_writer'),
            ('event_store_writer', 'grant select on all tables in schema event_store to event_store_writer'),
            ('event_store_writer', 'grant update (keys) on event_store.text_key to event_store_writer'),
            ('event_store_writer', 'grant execute on function event_store.append to event_store_writer'),
            -- Whoever gives positions and signs them.
            ('event_store_sequencer', 'grant usage on schema event_store to event_store_sequencer'),
            ('event_store_sequencer', 'grant select on all tables in schema event_store to event_store_sequencer'),
            ('event_store_sequencer', 'grant execute on function event_store.give_positions to event_store_sequencer'),
            ('event_store_sequencer',
                'grant insert on event_store.tile, event_store.checkpoint, event_store.log_key to event_store_sequencer'),
            -- Whoever follows the log.
            ('event_store_reader', 'grant usage on schema event_store to event_store_reader'),
            ('event_store_reader', 'grant select on all tables in schema event_store to event_store_reader'),
            ('event_store_reader', 'grant execute on function event_store.leaf, event_store.leaf_field, event_store.leaf_moment to event_store_reader'),
            -- Whoever checks it. Reads what a reader reads; a role of its own, so that it can be given alone.
            ('event_store_auditor', 'grant usage on schema event_store to event_store_auditor'),
            ('event_store_auditor', 'grant select on all tables in schema event_store to event_store_auditor')
        ) as rights (role, statement)
        join pg_roles r on r.rolname = rights.role
    loop
        execute statement;
    end loop;
end
$$;

revoke all on procedure event_store.make_roles() from public;
revoke all on procedure event_store.grant_rights() from public;
