-- Indexes on conditions and expressions are for PostgreSQL only.
select 1;
