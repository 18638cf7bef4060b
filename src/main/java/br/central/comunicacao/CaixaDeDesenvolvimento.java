package br.central.comunicacao;

import br.central.comum.EnderecoPublico;
import br.central.comum.Recusa;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Profile;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the demonstration sends, which has no mail server: every message as its recipient would see it, with its links, so that a
 * password, a receipt and a survey can be tried. Who reads it could act as anybody: the administration alone, and only there.
 */
@Component
@Profile("demo")
@Transactional(readOnly = true)
class CaixaDeDesenvolvimento {

    private static final int ULTIMAS = 100;

    private final MensagemRepository repositorio;
    private final UsuarioAtual usuario;
    private final SegredosNosTextos segredos;
    private final String raiz;
    private final Pattern links;

    CaixaDeDesenvolvimento(
            MensagemRepository repositorio,
            UsuarioAtual usuario,
            SegredosNosTextos segredos,
            EnderecoPublico endereco) {
        this.repositorio = repositorio;
        this.usuario = usuario;
        this.segredos = segredos;
        this.raiz = endereco.noPortal("").replaceFirst("/portal/?$", "");
        this.links = Pattern.compile(Pattern.quote(raiz) + "(/[A-Za-z0-9/._~#?=&%-]*[A-Za-z0-9/_-])");
    }

    /** The newest first; {@code null} for those of every channel. */
    List<MensagemDeDesenvolvimento> ultimas(Canal canal) {
        exigir();
        List<Mensagem> lidas = canal == null
                ? repositorio.findByOrderByIdDesc(Limit.of(ULTIMAS))
                : repositorio.findByCanalOrderByIdDesc(canal, Limit.of(ULTIMAS));
        return lidas.stream()
                .map(uma -> uma.paraEnviar(segredos::revelado))
                .map(uma -> new MensagemDeDesenvolvimento(uma, pedacos(uma.corpo())))
                .toList();
    }

    /** @throws Recusa.NaoEncontrado when there is none, or none laid out */
    String html(long id) {
        exigir();
        return repositorio
                .findById(id)
                .map(uma -> uma.paraEnviar(segredos::revelado))
                .map(MensagemView::corpoHtml)
                .map(html -> html.replace(raiz + "/", "/"))
                .orElseThrow(() -> new Recusa.NaoEncontrado("Não há essa mensagem em HTML."));
    }

    private void exigir() {
        usuario.exigir(Permissao.ADMINISTRAR_LOGINS);
    }

    private List<MensagemDeDesenvolvimento.Pedaco> pedacos(String corpo) {
        List<MensagemDeDesenvolvimento.Pedaco> pedacos = new ArrayList<>();
        Matcher link = links.matcher(corpo);
        int fim = 0;
        while (link.find()) {
            pedacos.add(new MensagemDeDesenvolvimento.Pedaco(corpo.substring(fim, link.start()), null));
            pedacos.add(new MensagemDeDesenvolvimento.Pedaco(link.group(), link.group(1)));
            fim = link.end();
        }
        pedacos.add(new MensagemDeDesenvolvimento.Pedaco(corpo.substring(fim), null));
        return pedacos;
    }
}
