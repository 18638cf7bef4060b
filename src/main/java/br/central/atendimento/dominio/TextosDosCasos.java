package br.central.atendimento.dominio;

import br.central.comum.TextosRefeitos;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What cases are looked for by on their own account, in the form of today. */
@Component
class TextosDosCasos extends TextosRefeitos<TextosDosCasos.Caso> {

    private static final String PROXIMOS = "select id, protocolo, titulo, protocolo_externo, contato_nome, texto_busca"
            + " from atendimento where id > :depois order by id limit :quantos";

    record Caso(
            long id, String protocolo, String titulo, String protocoloExterno, String contatoNome, String textoBusca)
            implements Linha {

        String agora() {
            return Atendimento.textoBusca(protocolo, titulo, protocoloExterno, contatoNome);
        }
    }

    TextosDosCasos(JdbcClient banco) {
        super("2-atendimentos", PROXIMOS, Caso.class, banco);
    }

    @Override
    protected void gravar(List<Caso> casos) {
        casos.stream()
                .filter(caso -> !caso.agora().equals(caso.textoBusca()))
                .forEach(caso -> banco.sql(
                                "update atendimento set texto_busca = :agora where id = :id and texto_busca = :antes")
                        .param("agora", caso.agora())
                        .param("id", caso.id())
                        .param("antes", caso.textoBusca())
                        .update());
    }
}
