-- Operator classes are for PostgreSQL only.
select 1;
