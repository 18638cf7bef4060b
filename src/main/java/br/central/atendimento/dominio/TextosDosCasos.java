package br.central.atendimento.dominio;

import br.central.comum.TextosRefeitos;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What cases are looked for by on their own account, in the form of today. */
@Component
class TextosDosCasos implements TextosRefeitos {

    private static final String PROXIMOS = "select id, protocolo, titulo, protocolo_externo, contato_nome, texto_busca"
            + " from atendimento where id > :depois order by id limit :quantos";

    private record Linha(
            long id, String protocolo, String titulo, String protocoloExterno, String contatoNome, String textoBusca) {

        String agora() {
            return Atendimento.textoBusca(protocolo, titulo, protocoloExterno, contatoNome);
        }
    }

    private final JdbcClient banco;

    TextosDosCasos(JdbcClient banco) {
        this.banco = banco;
    }

    @Override
    public String nome() {
        return "2-atendimentos";
    }

    @Override
    public long refazer(long depoisDe, int quantos) {
        List<Linha> proximos = banco.sql(PROXIMOS)
                .param("depois", depoisDe)
                .param("quantos", quantos)
                .query(Linha.class)
                .list();
        proximos.stream()
                .filter(linha -> !linha.agora().equals(linha.textoBusca()))
                .forEach(this::gravar);
        return proximos.isEmpty() ? 0 : proximos.get(proximos.size() - 1).id();
    }

    private void gravar(Linha linha) {
        banco.sql("update atendimento set texto_busca = :agora where id = :id and texto_busca = :antes")
                .param("agora", linha.agora())
                .param("id", linha.id())
                .param("antes", linha.textoBusca())
                .update();
    }
}
