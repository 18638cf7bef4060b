-- H2 has little open work, and sorts all of it.
select 1;
