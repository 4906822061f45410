-- What is needed to take an import up again after the program was stopped in the middle of it.

-- The file, from the moment it was found good until its last row is in. It holds the texts that events keep sealed, so it is deleted then.
-- One row per organisation: two imports into one organisation cannot be under way at once.
create table import_file (
    import_id uuid primary key,
    organisation text not null constraint one_import_per_organisation unique,
    actor uuid not null,
    kept_at timestamptz not null,
    content bytea not null
);

-- How far every import is, for whoever asks on whatever node; and how it ended, without the texts that people wrote.
create table import_progress (
    import_id uuid primary key,
    organisation text not null,
    actor uuid not null,
    state text not null check (state in ('RUNNING', 'COMPLETED', 'INTERRUPTED', 'ABANDONED')),
    stage text,
    done integer not null,
    total integer not null,
    message text,
    started_at timestamptz not null,
    updated_at timestamptz not null,
    report text
);
create index import_progress_by_organisation on import_progress (organisation, started_at desc);
