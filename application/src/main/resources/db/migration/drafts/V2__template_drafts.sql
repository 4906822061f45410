-- Templates that were uploaded and are in order, and that nothing is printed with yet. Gone once taken into use or thrown away.
create table template_draft (
    actor        uuid        not null,
    organisation text        not null,
    name         text        not null,
    title        text        not null,
    text         text        not null,
    saved_at     timestamptz not null default now(),
    primary key (actor, organisation, name)
);
