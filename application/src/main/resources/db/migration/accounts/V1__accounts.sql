-- Names belong to pseudonyms here and nowhere else: emptying a row makes a person unknown everywhere, without touching an event.
create table account (
    actor         uuid        primary key,
    username      text        unique,
    display_name  text,
    password_hash text,
    roles         text[]      not null default '{}',
    demo          boolean     not null default false,
    created_at    timestamptz not null default now()
);

comment on column account.actor is 'Random pseudonym, the only thing events know.';
comment on column account.username is 'Null once the person was erased.';
comment on column account.demo is 'Password equals the name; signs in only while the program runs in demonstration mode.';
