-- Indexes with conditions are for PostgreSQL only.
select 1;
