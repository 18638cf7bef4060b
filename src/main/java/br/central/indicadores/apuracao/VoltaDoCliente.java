package br.central.indicadores.apuracao;

/** In SQL, about facts {@code f}: whether a closing counts for coming back, and whether the client did. */
final class VoltaDoCliente {

    private VoltaDoCliente() {}

    /** A closing that was not reopened, of a known client, whose days to come back are over before {@code :maduros}. */
    static String conta(String fato) {
        return "not %1$sreaberto and %1$scliente_id is not null and %1$sassunto is not null and %1$sconcluido_em < :maduros"
                .formatted(fato);
    }

    static String houve(int dias) {
        return houve(dias, "");
    }

    /** @param so narrows the openings that are looked at, for the index to walk fewer */
    static String houve(int dias, String so) {
        return """
            exists (select 1 from v_caso b
              where b.cliente_id = f.cliente_id and b.aberto_em > f.concluido_em
                and b.aberto_em <= f.concluido_em + interval '%d' day %s
                and not b.excluido and b.situacao <> 'CANCELADO'
                and (b.classificacao = f.assunto
                  or substring(b.classificacao from 1 for char_length(f.assunto) + 1) = f.assunto || '/'))""".formatted(dias, so);
    }
}
