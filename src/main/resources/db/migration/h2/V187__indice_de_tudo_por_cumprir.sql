-- Only PostgreSQL has indexes of a part of the rows.
select 1;
