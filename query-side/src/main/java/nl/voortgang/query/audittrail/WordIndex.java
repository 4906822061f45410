package nl.voortgang.query.audittrail;

/**
 * The index by which words are found: it knows every group of three letters in a text, and so finds parts of words too, which Dutch, with its
 * long words made of short ones, needs more than stems. It belongs to the extension {@code pg_trgm}, which comes with PostgreSQL and which
 * anybody who may make a schema may also install. It may have been installed before, in any schema.
 */
final class WordIndex {
    /** Few entries wait to be sorted in: each search must read all that do. */
    static final String SQL = """
        do $$
        declare
            home text;
        begin
            select n.nspname into home from pg_extension e join pg_namespace n on n.oid = e.extnamespace
                where e.extname = 'pg_trgm';
            if home is null then
                create extension pg_trgm with schema public;
                home := 'public';
            end if;
            execute format('create index entry_by_word on entry using gin (searchable %I.gin_trgm_ops)'
                || ' with (gin_pending_list_limit = 512)', home);
        end
        $$
        """;

    private WordIndex() {}
}
