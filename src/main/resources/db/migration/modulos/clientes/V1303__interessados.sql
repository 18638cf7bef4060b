-- Who asked about a plan and has none: known by a name and a way to be reached, until there is a contract.
alter table cliente add column interessado_desde timestamp with time zone;
