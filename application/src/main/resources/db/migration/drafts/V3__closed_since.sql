alter table draft add column closed_since timestamptz;

comment on column draft.closed_since is 'Since when its period is known to be closed; null while it is open or reopened, and until somebody looked.';
