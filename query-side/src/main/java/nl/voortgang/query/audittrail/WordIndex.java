package nl.voortgang.query.audittrail;

/**
 * The index by which words are found: it knows every group of three letters in a text, and so finds parts of words too, which Dutch, with its
 * long words made of short ones, needs more than stems.
 *
 * <p>It needs two extensions that come with PostgreSQL, and which anybody who may make a schema may also install: {@code pg_trgm} for the groups of
 * letters, {@code btree_gin} so that organisation, kind, actor and place in the log are looked up in the same index. They may have been installed
 * before, in any schema.
 */
final class WordIndex {
    /** How many bits of a position do not count for the stretch of the log that it lies in, and for the short stretch. */
    static final int LONG = 17;

    static final int SHORT = 12;

    /**
     * Columns besides the text are expressions, by which this index alone answers: otherwise the planner would rather walk another one and read
     * every text on the way. Few entries wait to be sorted in, as each search must read all that do.
     *
     * <p>{@code hits} gives some of the positions in a stretch, not the first ones: all of them where there are not more than asked for.
     */
    static final String SQL = """
        do $$
        declare
            trigrams text;
        begin
            if not exists (select from pg_extension where extname = 'pg_trgm') then
                create extension pg_trgm with schema public;
            end if;
            if not exists (select from pg_extension where extname = 'btree_gin') then
                create extension btree_gin with schema public;
            end if;
            select n.nspname into trigrams from pg_extension e join pg_namespace n on n.oid = e.extnamespace
                where e.extname = 'pg_trgm';
            execute format('create index entry_by_word on entry using gin ((organisation || ''''), (event || ''''),'
                || ' (actor::text), ((position >> 17)::int), ((position >> 12)::int), searchable %I.gin_trgm_ops)'
                || ' with (gin_pending_list_limit = 512)', trigrams);
        end
        $$;
        create function hits(patterns text[], of_organisation text, of_event text, by_actor uuid,
            bits int, stretch bigint, low bigint, high bigint, most bigint) returns setof bigint
        language plpgsql stable set enable_seqscan = off set enable_indexscan = off as $$
        declare
            condition text;
        begin
            select string_agg(format('searchable ilike %L', pattern), ' and ') into condition
                from unnest(patterns) pattern;
            condition := condition || format(' and organisation || '''' = %L', of_organisation);
            if of_event is not null then
                condition := condition || format(' and event || '''' = %L', of_event);
            end if;
            if by_actor is not null then
                condition := condition || format(' and actor::text = %L', by_actor);
            end if;
            return query execute 'select position from audit_trail.entry where ' || condition
                || format(' and (position >> %s)::int = %s', bits, stretch)
                || ' and position + 0 > $1 and position + 0 <= $2 limit $3' using low, high, most;
        end
        $$
        """;

    private WordIndex() {}
}
