-- Advisory locks. Class 1702261620 ("evst"): 1 and 2 are held shared by whoever appends, 3 by the one sequencer at work. Class 1702261621 guards
-- aggregates of which others' decisions depend. Class 1702261622 keeps writers of several rows from waiting for each other in a circle.
create function event_store.enter_append() returns void
    language plpgsql
as $$
begin
    -- A try fails where the sequencer waits for that lock. It waits for one at a time, so the other is free; only when it moves on between the
    -- two tries must they be repeated. An append therefore never waits for the sequencer.
    loop
        exit when pg_try_advisory_xact_lock_shared(1702261620, 1);
        exit when pg_try_advisory_xact_lock_shared(1702261620, 2);
    end loop;
end
$$;

-- All in one sorted order, and where a key is wanted both ways, exclusively: so nobody waits in a circle. PostgreSQL's queue for a lock is first
-- come, first served, so an exclusive one is not starved by those who share.
create function event_store.take_guards(observed text[], guarded text[], contended text[]) returns void
    language plpgsql
as $$
declare
    wanted record;
begin
    for wanted in
        select class, key, bool_or(exclusive) as exclusive
        from (
            select 1702261621 as class, hashtext(id) as key, false as exclusive from unnest(observed) as id
            union all
            select 1702261621, hashtext(id), true from unnest(guarded) as id
            union all
            -- Few distinct keys, so that an append of thousands of rows does not fill the server's lock table.
            select 1702261622, hashtext(row_name) & 255, true from unnest(contended) as row_name
        ) as every_lock
        group by class, key
        order by class, key
    loop
        if wanted.exclusive then
            perform pg_advisory_xact_lock(wanted.class, wanted.key);
        else
            perform pg_advisory_xact_lock_shared(wanted.class, wanted.key);
        end if;
    end loop;
end
$$;

-- One append request: events, receipt, claims and guards in one transaction and one round trip. A request that cannot be met as a whole raises,
-- and leaves nothing behind. Each statement sees what was committed before it began (READ COMMITTED), so what is checked after a guard was
-- obtained is the truth for as long as the guard is held.
create function event_store.append(
    receipt_id uuid,
    content_hash bytea,
    claimed text[],
    claimants text[],
    released text[],
    releasers text[],
    observed text[],
    observed_sequences bigint[],
    guarded text[],
    contended text[],
    event_ids uuid[],
    aggregate_types text[],
    aggregate_ids text[],
    sequences bigint[],
    names text[],
    revisions integer[],
    occurred timestamptz[],
    payloads bytea[],
    metadatas bytea[],
    text_keys bytea[]
) returns void
    language plpgsql
    -- A guard that somebody holds by hand must not hang every command for ever.
    set lock_timeout = '10s'
    -- Sessions keep their plans: one made while the tables were empty must not read them from end to end during the first great import.
    set enable_seqscan = off
as $$
declare
    offender text;
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'appending needs READ COMMITTED' using errcode = 'ES003';
    end if;
    perform event_store.enter_append();

    if cardinality(observed) + cardinality(guarded) + cardinality(contended) > 0 then
        perform event_store.take_guards(observed, guarded, contended);
    end if;
    if cardinality(observed) > 0 then
        select seen.id into offender
        from unnest(observed, observed_sequences) as seen (id, sequence)
        where seen.sequence
            <> coalesce((select max(e.sequence) from event_store.event e where e.aggregate_id = seen.id), -1)
        limit 1;
        if offender is not null then
            raise exception 'changed meanwhile' using errcode = 'ES001', detail = offender;
        end if;
    end if;

    if receipt_id is not null then
        insert into event_store.receipt (id, content_hash, aggregate_id, sequence)
        values (receipt_id, content_hash, aggregate_ids[cardinality(aggregate_ids)], sequences[cardinality(sequences)]);
    end if;

    if cardinality(released) > 0 then
        delete from event_store.claim c
        using unnest(released, releasers) as gone (name, aggregate_id)
        where c.name = gone.name and c.aggregate_id = gone.aggregate_id;
    end if;
    if cardinality(claimed) > 0 then
        insert into event_store.claim (name, aggregate_id)
        select taken.name, taken.aggregate_id
        from unnest(claimed, claimants) as taken (name, aggregate_id)
        on conflict (name) do nothing;
        select c.name into offender
        from unnest(claimed, claimants) as taken (name, aggregate_id)
        join event_store.claim c on c.name = taken.name
        where c.aggregate_id <> taken.aggregate_id
        limit 1;
        if offender is not null then
            raise exception 'already taken' using errcode = 'ES002', detail = offender;
        end if;
    end if;

    with stored as (
        insert into event_store.event
            (event_id, aggregate_type, aggregate_id, sequence, name, revision, occurred_at, payload, metadata)
        select
            e.event_id, e.aggregate_type, e.aggregate_id, e.sequence, e.name, e.revision, e.occurred_at, e.payload, e.metadata
        from unnest(
                event_ids, aggregate_types, aggregate_ids, sequences, names, revisions, occurred, payloads, metadatas)
            with ordinality
            as e (event_id, aggregate_type, aggregate_id, sequence, name, revision, occurred_at, payload, metadata, place)
        order by e.place
        returning global_index, event_id
    )
    insert into event_store.text_key (global_index, keys)
    select s.global_index, k.keys
    from unnest(event_ids, text_keys) as k (event_id, keys)
    join stored s on s.event_id = k.event_id
    where k.keys is not null;

    select e.aggregate_id into offender
    from unnest(aggregate_ids, sequences) as e (aggregate_id, sequence)
    where e.sequence <> 0
        and not exists (
            select from event_store.event previous
            where previous.aggregate_id = e.aggregate_id and previous.sequence = e.sequence - 1)
    limit 1;
    if offender is not null then
        raise exception 'an event is missing before those of %', offender using errcode = 'ES005';
    end if;
end
$$;
