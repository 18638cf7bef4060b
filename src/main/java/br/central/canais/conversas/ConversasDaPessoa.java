package br.central.canais.conversas;

import br.central.comum.Telefone;
import br.central.comunicacao.Canal;
import br.central.privacidade.DadosGuardados;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the person wrote by WhatsApp and SMS, in its cases, and from its numbers in nobody's; what was written back is among the
 * messages that went out.
 */
@Component
@Transactional(readOnly = true)
class ConversasDaPessoa implements DadosGuardados {

    private static final List<String> NENHUM = List.of("-");

    private record Recebida(String canal, String numero, String protocolo, String texto, OffsetDateTime recebidaEm) {}

    private final JdbcClient banco;

    ConversasDaPessoa(JdbcClient banco) {
        this.banco = banco;
    }

    @Override
    public List<Parte> de(Pessoa pessoa) {
        Set<String> linhas = pessoa.telefones().stream().map(Telefone::linha).collect(Collectors.toSet());
        return List.of(new Parte(
                "mensagens",
                "conversas",
                banco.sql(
                                "select c.canal, c.numero, c.linha, m.protocolo, m.texto, m.quando from mensagem_da_conversa m"
                                        + " join conversa c on c.id = m.conversa_id where m.recebida and m.texto is not null"
                                        + " and (m.protocolo in (:protocolos) or m.protocolo is null and c.linha in (:linhas))"
                                        + " order by m.id")
                        .param("protocolos", pessoa.protocolos().isEmpty() ? NENHUM : pessoa.protocolos())
                        .param("linhas", linhas.isEmpty() ? NENHUM : linhas)
                        .query((linha, numero) -> new Recebida(
                                Canal.valueOf(linha.getString("canal")).descricao(),
                                linhas.contains(linha.getString("linha")) ? linha.getString("numero") : null,
                                linha.getString("protocolo"),
                                linha.getString("texto"),
                                linha.getObject("quando", OffsetDateTime.class)))
                        .list()));
    }
}
