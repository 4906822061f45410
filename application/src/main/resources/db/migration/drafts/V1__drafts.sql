-- What officers have written and not handed in. Not history: a row is changed in place, and gone once it was handed in.
create sequence version;

create table draft (
    actor        uuid        not null,
    organisation text        not null,
    period       text        not null,
    activity     uuid        not null,
    version      bigint      not null default nextval('version'),
    saved_at     timestamptz not null default now(),
    fields       jsonb       not null,
    written_in   text        not null,
    primary key (actor, organisation, period, activity)
);

create index draft_by_period on draft (organisation, period);

comment on column draft.written_in is 'The window that saved it last: that one may save again while it does not know yet that it did.';
comment on column draft.version is 'Another one for each time it was saved, never used again: whoever saves names the one they saw.';
