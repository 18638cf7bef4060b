package br.central.canais.pesquisa;

import br.central.comum.EnderecoPublico;
import br.central.comunicacao.Finalidade;
import br.central.comunicacao.Links;
import br.central.comunicacao.Mensagens;
import br.central.comunicacao.Modelos;
import br.central.comunicacao.NovaMensagem;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The question by e-mail, with a link that is used once and expires. */
@Component
class Perguntas {

    private final Links links;
    private final Modelos modelos;
    private final Mensagens mensagens;
    private final EnderecoPublico enderecos;

    Perguntas(Links links, Modelos modelos, Mensagens mensagens, EnderecoPublico enderecos) {
        this.links = links;
        this.modelos = modelos;
        this.mensagens = mensagens;
        this.enderecos = enderecos;
    }

    void porEmail(String email, String nome, String protocolo, Duration validade) {
        String link = links.para(Finalidade.PESQUISA, protocolo, validade);
        Map<String, Object> valores = Map.of(
                "nome",
                nome,
                "protocolo",
                protocolo,
                "link",
                enderecos.noPortal("/avaliar?token=" + link),
                "dias",
                validade.toDays());
        long mensagem = mensagens.enfileirar(
                NovaMensagem.email(email, modelos.preencher("pesquisa-de-satisfacao", valores), protocolo));
        links.naMensagem(link, mensagem);
    }
}
