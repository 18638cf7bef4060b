-- Links that expired long ago go.
create index ix_link_assinado_vence on link_assinado (vence_em);
