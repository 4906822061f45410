-- The planner keeps samples of what stands in a column. Of a key that is destroyed no copy may be left with it.
alter table event_store.text_key alter column keys set statistics 0;
