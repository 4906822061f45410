-- How people show who they are, and how guessing is slowed down. Names are in account alone; erasing a person erases what belongs to it here.
alter table account
    add column disabled             boolean not null default false,
    add column must_change_password boolean not null default false,
    add column credentials_version  integer not null default 0;

comment on column account.password_hash is 'With its algorithm in front; empty for an account that nobody signs in to with a password.';
comment on column account.credentials_version is 'Goes up when password, identities or use of the account change: sessions that began with another number end.';

create table identity (
    issuer  text not null,
    subject text not null,
    actor   uuid not null references account (actor) on delete cascade,
    primary key (issuer, subject)
);

create index identity_by_actor on identity (actor);

comment on table identity is 'Who an account is at a provider of identities. One account may have several, one identity has one account.';

create table sign_in_attempt (
    key     text        primary key,
    count   integer     not null,
    last_at timestamptz not null
);

create index sign_in_attempt_by_age on sign_in_attempt (last_at);

comment on table sign_in_attempt is 'Attempts in a row that did not succeed, for all nodes at once; kept for a day.';
comment on column sign_in_attempt.key is 'Digest of a name, an address, or both: names that were typed do not stand here, nor what was typed in their place.';

create table known_place (
    actor   uuid        not null references account (actor) on delete cascade,
    place   text        not null,
    last_at timestamptz not null,
    primary key (actor, place)
);

comment on table known_place is 'Where somebody signed in during the last thirty days: attempts of others elsewhere do not slow them down there.';
