-- Which organisational units a person belongs to, and where to write to them. Kept with the name: erasing a person erases these too.
alter table account add column mail text;

create table account_unit (
    actor        uuid not null references account (actor) on delete cascade,
    organisation text not null,
    unit         text not null,
    primary key (actor, organisation, unit)
);

create index account_unit_by_organisation on account_unit (organisation);

comment on column account.mail is 'For reminders alone; null for nobody to write to.';
