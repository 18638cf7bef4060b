-- Links whose messages still hold their texts, by when they expired.
create index ix_link_de_acesso_mensagem on link_de_acesso (mensagem_id, vence_em);
