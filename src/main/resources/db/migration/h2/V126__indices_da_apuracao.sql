-- Indexes that carry columns along or have conditions are for PostgreSQL only.
select 1;
