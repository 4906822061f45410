-- The statements of these functions look up rows by their keys, for one event or for hundreds: one plan is right for all of them. Left to itself
-- the planner takes the arrays that it is given at each call for a reason to plan anew, which took longer than what was planned.
alter function event_store.append set plan_cache_mode = force_generic_plan;
alter function event_store.append_group set plan_cache_mode = force_generic_plan;
alter function event_store.give_positions set plan_cache_mode = force_generic_plan;
