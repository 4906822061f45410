-- Returns when every append that was under way at the call has ended. Each lock is obtained in a subtransaction and given back by rolling it
-- back: no failure can leave it behind, and it is held for no longer than a moment.
create function event_store.outlast_appends() returns void
    language plpgsql
as $$
begin
    for append_lock in 1..2 loop
        begin
            perform pg_advisory_xact_lock(1702261620, append_lock);
            raise exception using errcode = 'ES009';
        exception
            when sqlstate 'ES009' then null;
        end;
    end loop;
end
$$;

-- One round of the sequencer: gives the next positions, tells everybody, and returns the head. The lease on being the sequencer is a lock of
-- this very transaction, which the server runs to its end by itself: a node that is paused or gone holds nothing, and one that comes back finds
-- its round either committed or undone.
create function event_store.give_positions(at_most integer) returns bigint
    language plpgsql
    set enable_seqscan = off
as $$
declare
    head_position bigint;
    head_index bigint;
    head_moment timestamptz;
    last_index bigint;
    given bigint;
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'sequencing needs READ COMMITTED' using errcode = 'ES003';
    end if;
    perform pg_advisory_xact_lock(1702261620, 3);

    select p.position, p.global_index, p.sequenced_at into head_position, head_index, head_moment
    from event_store.log_position p order by p.position desc limit 1;
    if not found then
        head_position := 0;
        head_index := 0;
        head_moment := '-infinity';
    end if;
    if not exists (select from event_store.event e where e.global_index > head_index) then
        return head_position;
    end if;

    -- Everything up to this index was handed out to an append that held one of the two locks by then. Once both were free, all of those appends
    -- have ended, and the next statement sees whatever they committed: nothing can turn up below this index any more.
    select last_value into last_index from event_store.event_global_index_seq;
    perform event_store.outlast_appends();

    head_moment := greatest(head_moment, clock_timestamp());
    insert into event_store.log_position (position, global_index, sequenced_at, leaf_hash)
    select due.place, due.global_index, head_moment, event_store.leaf_hash(due.place, head_moment, due.event)
    from (
        select head_position + row_number() over (order by e.global_index) as place, e.global_index, e as event
        from event_store.event e
        where e.global_index > head_index and e.global_index <= last_index
        order by e.global_index
        limit at_most
    ) as due;
    get diagnostics given = row_count;

    perform pg_notify('event_store_head', (head_position + given)::text);
    return head_position + given;
end
$$;

-- Who is appending at this moment, for the sequencer's warning and for operators.
create view event_store.open_append as
select l.pid, a.application_name, clock_timestamp() - a.xact_start as open_for
from pg_locks l
left join pg_stat_activity a on a.pid = l.pid
where l.locktype = 'advisory'
    and l.database = (select d.oid from pg_database d where d.datname = current_database())
    and l.classid = 1702261620 and l.objid in (1, 2) and l.objsubid = 2
    and l.mode = 'ShareLock' and l.granted;
