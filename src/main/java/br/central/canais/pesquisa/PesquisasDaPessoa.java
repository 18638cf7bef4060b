package br.central.canais.pesquisa;

import br.central.privacidade.DadosGuardados;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the person was asked, and that it does not want to be; what was answered is in the case. */
@Component
@Transactional(readOnly = true)
class PesquisasDaPessoa implements DadosGuardados {

    private static final List<String> NENHUM = List.of("-");

    private record Perguntada(String protocolo, boolean respondida, OffsetDateTime perguntadaEm) {}

    private record Dispensa(OffsetDateTime desde) {}

    private final JdbcClient banco;

    PesquisasDaPessoa(JdbcClient banco) {
        this.banco = banco;
    }

    @Override
    public List<Parte> de(Pessoa pessoa) {
        return List.of(
                new Parte(
                        "pesquisas",
                        "pesquisas",
                        banco.sql("select protocolo, situacao, vista_em from pesquisa_de_satisfacao"
                                        + " where protocolo in (:protocolos) and situacao <> 'NAO_VAI' order by id")
                                .param("protocolos", pessoa.protocolos().isEmpty() ? NENHUM : pessoa.protocolos())
                                .query((linha, numero) -> new Perguntada(
                                        linha.getString("protocolo"),
                                        "RESPONDIDA".equals(linha.getString("situacao")),
                                        linha.getObject("vista_em", OffsetDateTime.class)))
                                .list()),
                new Parte(
                        "pesquisas",
                        "dispensaDePesquisas",
                        banco.sql("select min(desde) as desde from pesquisa_dispensada where cliente_id in (:codigos)"
                                        + " having count(*) > 0")
                                .param("codigos", pessoa.codigos())
                                .query((linha, numero) -> new Dispensa(linha.getObject("desde", OffsetDateTime.class)))
                                .list()));
    }
}
