-- The planner keeps samples of what stands in a column, and keeps them when the row is emptied. Of what names people it must keep none.
alter table account
    alter column username set statistics 0,
    alter column display_name set statistics 0,
    alter column mail set statistics 0,
    alter column password_hash set statistics 0;
alter table identity alter column subject set statistics 0;
alter table known_place alter column place set statistics 0;
