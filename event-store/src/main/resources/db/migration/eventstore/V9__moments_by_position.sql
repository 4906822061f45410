-- What had been given by a moment is found by halving the span of positions: moments never decrease from one to the next. Thousands of positions
-- can have the same moment, so this index had to be walked over all of them; and it was written for every event.
drop index event_store.log_position_sequenced_at;
