-- What had been given by a moment is looked for from the last of these that had been given by then: positions are dense and moments never decrease
-- from one to the next, so it is at most 255 further on. There are so few of them that they stay in memory, where halving the span of all
-- positions (V9) came across a dozen pages that nobody had read for long.
create index log_position_signpost on event_store.log_position (sequenced_at, position) where position % 256 = 0;
