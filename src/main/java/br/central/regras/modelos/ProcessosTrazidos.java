package br.central.regras.modelos;

import static br.central.comum.MomentoGravado.em;

import br.central.comum.Linhas;
import br.central.regras.Comprimido;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The file of a process that each analyst brought last and has not published. */
@Component
class ProcessosTrazidos {

    private static final int MAIOR_CONTEUDO = 1_000_000;

    private final JdbcClient banco;
    private final Clock relogio;

    ProcessosTrazidos(JdbcClient banco, Clock relogio) {
        this.banco = banco;
        this.relogio = relogio;
    }

    /** @param versao of the draft itself, which grows with each file */
    record Trazido(long id, int versao, int baseVersao, String arquivo, byte[] conteudo, OffsetDateTime trazidoEm) {}

    Optional<Trazido> de(String modelo, String analista) {
        return banco.sql("select * from regras_processo_trazido where modelo = :modelo and analista = :analista")
                .param("modelo", modelo)
                .param("analista", analista)
                .query((linha, numero) -> new Trazido(
                        linha.getLong("id"),
                        linha.getInt("versao"),
                        linha.getInt("base_versao"),
                        linha.getString("arquivo"),
                        Comprimido.ler(linha.getString("conteudo")),
                        em(linha, "trazido_em", relogio)))
                .optional();
    }

    /** In the place of the one that was there. */
    void guardar(String modelo, String analista, int base, String arquivo, byte[] conteudo) {
        String comprimido = Comprimido.de(conteudo);
        if (comprimido.length() > MAIOR_CONTEUDO) {
            throw ArquivoDoProcesso.recusa("Este arquivo é grande demais para um modelo de processo.");
        }
        boolean trocado = banco.sql("""
                        update regras_processo_trazido set versao = versao + 1, base_versao = :base, arquivo = :arquivo,
                          conteudo = :conteudo, trazido_em = :agora
                        where modelo = :modelo and analista = :analista""")
                        .param("base", base)
                        .param("arquivo", arquivo)
                        .param("conteudo", comprimido)
                        .param("agora", agora())
                        .param("modelo", modelo)
                        .param("analista", analista)
                        .update()
                == 1;
        if (!trocado) {
            Linhas.incluir(banco.sql("""
                            insert into regras_processo_trazido (modelo, analista, versao, base_versao, arquivo, conteudo, trazido_em)
                            values (:modelo, :analista, 1, :base, :arquivo, :conteudo, :agora)""")
                    .param("modelo", modelo)
                    .param("analista", analista)
                    .param("base", base)
                    .param("arquivo", arquivo)
                    .param("conteudo", comprimido)
                    .param("agora", agora()));
        }
    }

    /** The same file upon another version. @return whether nobody brought another one since */
    boolean levar(Trazido tido, int base) {
        return banco.sql("update regras_processo_trazido set versao = versao + 1, base_versao = :base"
                                + " where id = :id and versao = :versao")
                        .param("base", base)
                        .param("id", tido.id())
                        .param("versao", tido.versao())
                        .update()
                == 1;
    }

    /** @return whether it was still there, and nobody brought another one since */
    boolean apagar(Trazido tido) {
        return banco.sql("delete from regras_processo_trazido where id = :id and versao = :versao")
                        .param("id", tido.id())
                        .param("versao", tido.versao())
                        .update()
                == 1;
    }

    private OffsetDateTime agora() {
        return relogio.instant().atOffset(ZoneOffset.UTC);
    }
}
