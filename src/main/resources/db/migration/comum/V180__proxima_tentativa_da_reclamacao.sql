-- When the client is called again to tell the ouvidoria's answer: at the time asked for, or after the interval.
alter table reclamacao add column proxima_tentativa_em timestamp with time zone;
