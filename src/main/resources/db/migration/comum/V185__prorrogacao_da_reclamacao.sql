-- The ouvidoria's clock on a complaint, put off by agreement (RN ANS 323/2013), once.
alter table reclamacao add column prorrogada_ate timestamp with time zone;
