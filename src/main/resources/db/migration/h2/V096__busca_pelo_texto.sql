-- H2 searches by scan.
select 1;
