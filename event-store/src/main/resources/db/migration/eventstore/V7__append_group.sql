-- Requests that are written together: one transaction and a few statements for all of them. The group only ever says yes. What cannot be
-- written without a doubt is left, without a trace, and its writer asks by itself (V2), which waits where there is something to wait for and
-- says why where it says no. So no request takes another one down.
--
-- A request here writes one aggregate, and no names. The caller sees to it that no two requests of a group are about the same aggregate or the
-- same receipt, and that none observes what another one writes; whoever does not keep to that is told more than is true, but leaves no gap and
-- writes nothing twice.
--
-- Returns for each request whether it was written.
create function event_store.append_group(
    -- Of each request. The receipt is null where it has none.
    receipt_ids uuid[],
    content_hashes bytea[],
    aggregate_types text[],
    aggregate_ids text[],
    first_sequences bigint[],
    last_sequences bigint[],
    -- What was observed, each thing once; and which request observed which of them.
    observed text[],
    observed_sequences bigint[],
    observing integer[],
    observations integer[],
    -- Of each event, in the order of each request. Their sequence numbers follow from that order, so there is no gap among them.
    requests integer[],
    event_ids uuid[],
    names text[],
    revisions integer[],
    occurred timestamptz[],
    payloads bytea[],
    metadatas bytea[],
    text_keys bytea[]
) returns boolean[]
    language plpgsql
    security definer set search_path = pg_catalog, pg_temp
    -- Whoever keeps a row from being written by hand holds up the others of the group no longer than this; then each goes by itself.
    set lock_timeout = '1s'
    set enable_seqscan = off
as $$
declare
    free boolean[];
    hesitant integer[] := '{}';
    willing boolean[];
    remembered uuid[];
    begun uuid[];
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'appending needs READ COMMITTED' using errcode = 'ES003';
    end if;
    perform event_store.enter_append();

    -- Guards are tried and never waited for, so nothing here can be part of a circle. A try also fails where somebody waits for the guard to
    -- change what is observed, so nobody starves. They are read in a statement of their own, which sees what committed before they were obtained.
    if cardinality(observed) > 0 then
        select array_agg(pg_try_advisory_xact_lock_shared(1702261621, hashtext(o.id)) order by o.number) into free
        from unnest(observed) with ordinality as o (id, number);
        select array_agg(distinct l.request) into hesitant
        from unnest(observing, observations) as l (request, observation)
        join (
            select o.number
            from unnest(observed, observed_sequences) with ordinality as o (id, sequence, number)
            where not free[o.number]
                or o.sequence
                    <> coalesce((select max(e.sequence) from event_store.event e where e.aggregate_id = o.id), -1)
        ) as stale on stale.number = l.observation;
    end if;

    -- Events never go away: whoever finds the one before its own here can rely on it.
    select array_agg(
            not r.request = any (coalesce(hesitant, '{}'))
            and (r.sequence = 0
                or exists (
                    select from event_store.event previous
                    where previous.aggregate_id = r.aggregate_id and previous.sequence = r.sequence - 1))
            order by r.request)
        into willing
    from unnest(aggregate_ids, first_sequences) with ordinality as r (aggregate_id, sequence, request);

    -- Here and below rows go in sorted by key: two groups that write the same ones wait for each other in one direction only.
    with kept as (
        insert into event_store.receipt (id, content_hash, aggregate_id, sequence)
        select r.id, r.content_hash, r.aggregate_id, r.sequence
        from unnest(receipt_ids, content_hashes, aggregate_ids, last_sequences) with ordinality
            as r (id, content_hash, aggregate_id, sequence, request)
        where r.id is not null and willing[r.request]
        order by r.id
        on conflict (id) do nothing
        returning id
    )
    select coalesce(array_agg(k.id), '{}') into remembered from kept k;
    if cardinality(remembered) < cardinality(array_remove(receipt_ids, null)) then
        select array_agg(willing[r.request] and (r.id is null or r.id = any (remembered)) order by r.request) into willing
        from unnest(receipt_ids) with ordinality as r (id, request);
    end if;

    -- The first event of each request decides: whoever has that owns what follows on it, because nobody writes an event without seeing the one
    -- before. So either all of a request's events go in or none; ON CONFLICT over all of them at once would leave out the taken ones alone.
    with mine as (
        select e.*, row_number() over (partition by e.request order by e.place) as number
        from unnest(requests, event_ids, names, revisions, occurred, payloads, metadatas) with ordinality
            as e (request, event_id, name, revision, occurred_at, payload, metadata, place)
    ), stored as (
        insert into event_store.event
            (event_id, aggregate_type, aggregate_id, sequence, name, revision, occurred_at, payload, metadata)
        select
            e.event_id, aggregate_types[e.request], aggregate_ids[e.request], first_sequences[e.request],
            e.name, e.revision, e.occurred_at, e.payload, e.metadata
        from mine e
        where e.number = 1 and willing[e.request]
        order by aggregate_ids[e.request] collate "C", first_sequences[e.request]
        on conflict (aggregate_id, sequence) do nothing
        returning global_index, event_id
    ), sealed as (
        insert into event_store.text_key (global_index, keys)
        select s.global_index, k.keys
        from unnest(event_ids, text_keys) as k (event_id, keys)
        join stored s on s.event_id = k.event_id
        where k.keys is not null
    )
    select coalesce(array_agg(s.event_id), '{}') into begun from stored s;
    if cardinality(begun) < cardinality(array_remove(array_remove(willing, false), null)) then
        select array_agg(
                willing[r.request]
                and exists (
                    select from unnest(requests, event_ids) as e (request, event_id)
                    where e.request = r.request and e.event_id = any (begun))
                order by r.request)
            into willing
        from generate_subscripts(aggregate_ids, 1) as r (request);
        -- A receipt is of what was accepted. Those of this group that were not are seen by nobody else before they are gone.
        delete from event_store.receipt kept
        using unnest(receipt_ids) with ordinality as r (id, request)
        where kept.id = r.id and r.id = any (remembered) and not willing[r.request];
    end if;

    if cardinality(event_ids) > cardinality(aggregate_ids) then
        with mine as (
            select e.*, row_number() over (partition by e.request order by e.place) as number
            from unnest(requests, event_ids, names, revisions, occurred, payloads, metadatas) with ordinality
                as e (request, event_id, name, revision, occurred_at, payload, metadata, place)
        ), stored as (
            insert into event_store.event
                (event_id, aggregate_type, aggregate_id, sequence, name, revision, occurred_at, payload, metadata)
            select
                e.event_id, aggregate_types[e.request], aggregate_ids[e.request], first_sequences[e.request] + e.number - 1,
                e.name, e.revision, e.occurred_at, e.payload, e.metadata
            from mine e
            where e.number > 1 and willing[e.request]
            order by aggregate_ids[e.request] collate "C", first_sequences[e.request] + e.number
            returning global_index, event_id
        )
        insert into event_store.text_key (global_index, keys)
        select s.global_index, k.keys
        from unnest(event_ids, text_keys) as k (event_id, keys)
        join stored s on s.event_id = k.event_id
        where k.keys is not null;
    end if;
    return willing;
end
$$;

-- As in V2, but for the order in which rows go in: sorted by key, as those of a group do, so that the two do not wait for each other in a
-- circle. The indexes are handed out in the order of the request before that.
create or replace function event_store.append(
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
    security definer set search_path = pg_catalog, pg_temp
    set lock_timeout = '10s'
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

    with placed as (
        select nextval('event_store.event_global_index_seq') as global_index, e.*
        from (
            select *
            from unnest(
                    event_ids, aggregate_types, aggregate_ids, sequences, names, revisions, occurred, payloads, metadatas)
                with ordinality
                as e (event_id, aggregate_type, aggregate_id, sequence, name, revision, occurred_at, payload, metadata, place)
            order by place
        ) as e
    ), stored as (
        insert into event_store.event
            (global_index, event_id, aggregate_type, aggregate_id, sequence, name, revision, occurred_at, payload, metadata)
        overriding system value
        select
            p.global_index, p.event_id, p.aggregate_type, p.aggregate_id, p.sequence, p.name, p.revision, p.occurred_at,
            p.payload, p.metadata
        from placed p
        order by p.aggregate_id collate "C", p.sequence
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

-- The rights of V6, and that on what is new here. Called at every start.
revoke all on function event_store.append_group(
    uuid[], bytea[], text[], text[], bigint[], bigint[], text[], bigint[], integer[], integer[],
    integer[], uuid[], text[], integer[], timestamptz[], bytea[], bytea[], bytea[]) from public;

alter procedure event_store.grant_rights() rename to grant_rights_of_content;

create procedure event_store.grant_rights()
    language plpgsql
    set search_path = pg_catalog, pg_temp
as $$
begin
    call event_store.grant_rights_of_content();
    if exists (select from pg_roles r where r.rolname = 'event_store_writer') then
        grant execute on function event_store.append_group to event_store_writer;
    end if;
end
$$;

revoke all on procedure event_store.grant_rights() from public;
