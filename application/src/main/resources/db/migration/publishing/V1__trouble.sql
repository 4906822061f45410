-- Editions that could not be printed, so that every node knows. Neither history nor projection: gone once they are printed or given up.
create table trouble (
    period       text        not null,
    edition      integer     not null,
    attempts     integer     not null,
    last_attempt timestamptz not null,
    next_attempt timestamptz not null,
    kind         text        not null,
    primary key (period, edition)
);

comment on column trouble.kind is 'The name of the failure; the log of the program says more.';
