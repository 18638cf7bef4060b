-- H2 has little open work, and reads all of it.
select 1;
