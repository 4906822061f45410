-- The planner keeps samples of what stands in a column, and keeps them when the row is gone. Of what people typed it must keep none.
alter table draft alter column fields set statistics 0;
alter table template_draft
    alter column title set statistics 0,
    alter column text set statistics 0;
