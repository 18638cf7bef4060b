package br.central.atendimento.atos;

import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Destinatario;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.InformacaoRegistrada;
import br.central.atendimento.dominio.InformacaoRegistradaRepository;
import br.central.atendimento.dominio.Solicitacao;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.atendimento.vistas.Horario;
import br.central.catalogo.ClassificacaoView;
import br.central.catalogo.Classificacoes;
import br.central.catalogo.Scripts;
import br.central.comum.Recusa;
import br.central.comunicacao.Mensagens;
import br.central.comunicacao.Modelos;
import br.central.comunicacao.NovaMensagem;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The closing script by e-mail (S2.5): protocol, what was resolved, the informations given and the requests with their
 * deadlines. What the operator told the groups is not for the client.
 */
@Component
public class EnvioDoScript {

    private static final String SCRIPT = "resumo-por-email";
    private static final String SEM_EMAIL = "Não há e-mail do contato nem do cliente neste atendimento. Informe o"
            + " e-mail do contato ou desmarque o envio do script.";

    private final Destinatario destinatario;
    private final InformacaoRegistradaRepository informacoes;
    private final Classificacoes classificacoes;
    private final Scripts scripts;
    private final Modelos modelos;
    private final Mensagens mensagens;
    private final Horario horario;
    private final Diario diario;
    private final UsuarioAtual usuario;

    EnvioDoScript(
            Destinatario destinatario,
            InformacaoRegistradaRepository informacoes,
            Classificacoes classificacoes,
            Scripts scripts,
            Modelos modelos,
            Mensagens mensagens,
            Horario horario,
            Diario diario,
            UsuarioAtual usuario) {
        this.destinatario = destinatario;
        this.informacoes = informacoes;
        this.classificacoes = classificacoes;
        this.scripts = scripts;
        this.modelos = modelos;
        this.mensagens = mensagens;
        this.horario = horario;
        this.diario = diario;
        this.usuario = usuario;
    }

    /**
     * Written to the outbox in this transaction and sent after it.
     *
     * @throws Recusa.SemPermissao without the right ENVIAR_ATENDIMENTO_POR_EMAIL
     * @throws Recusa.RegraNaoAtendida on field {@code enviarScript} when no e-mail is known
     */
    public void enviarSePedido(Boolean pedido, Atendimento atendimento) {
        if (!Boolean.TRUE.equals(pedido)) {
            return;
        }
        usuario.exigir(Permissao.ENVIAR_ATENDIMENTO_POR_EMAIL);
        String endereco = destinatario
                .email(atendimento)
                .filter(email -> !email.isBlank())
                .orElseThrow(() -> Recusa.RegraNaoAtendida.campo("enviarScript", SEM_EMAIL));
        var texto = modelos.preencher("script-de-atendimento", valores(atendimento));
        mensagens.enfileirar(NovaMensagem.email(endereco, texto, atendimento.protocolo()));
        diario.anotar(atendimento, TipoAndamento.ENVIO_DO_SCRIPT, null);
    }

    private Map<String, String> valores(Atendimento atendimento) {
        var lacunas = Map.of(
                "cliente", destinatario.nome(atendimento),
                "protocolo", atendimento.protocolo(),
                "operador", diario.ato().quem());
        return Map.of(
                "script", scripts.preencher(SCRIPT, lacunas).strip(),
                "protocolo", atendimento.protocolo(),
                "abertoEm", Horario.porExtenso(horario.em(atendimento.abertoEm())),
                "situacao", atendimento.situacao().descricao(),
                "texto", texto(atendimento));
    }

    private String texto(Atendimento atendimento) {
        List<Solicitacao> pedidos = atendimento.solicitacoes();
        List<String> dadas = informacoes.findByAtendimentoOrderById(atendimento).stream()
                .map(InformacaoRegistrada::titulo)
                .toList();
        return Stream.of(
                        secao("Assunto", assunto(atendimento)),
                        secao("O que foi resolvido", atendimento.resolucao()),
                        secao("Informações dadas", lista(dadas)),
                        secao(
                                "Solicitações registradas",
                                lista(pedidos.stream().map(this::linha).toList())))
                .filter(secao -> !secao.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private String assunto(Atendimento atendimento) {
        String titulo = atendimento.dados().titulo();
        return titulo == null && atendimento.classificacao() != null ? descricao(atendimento.classificacao()) : titulo;
    }

    private String linha(Solicitacao solicitacao) {
        String prazo = solicitacao.prazo() == null || !solicitacao.emAberto()
                ? solicitacao.situacao().descricao().toLowerCase()
                : "resposta até "
                        + Horario.porExtenso(horario.em(solicitacao.prazo().venceEm()));
        return "%s, protocolo %s: %s".formatted(descricao(solicitacao.classificacao()), solicitacao.protocolo(), prazo);
    }

    private String descricao(String classificacao) {
        return classificacoes
                .buscar(classificacao)
                .map(ClassificacaoView::descricaoCompleta)
                .orElse(classificacao);
    }

    private static String lista(List<String> linhas) {
        return linhas.stream().map(linha -> "- " + linha).collect(Collectors.joining("\n"));
    }

    private static String secao(String titulo, String texto) {
        return texto == null || texto.isBlank() ? "" : titulo + ":\n" + texto.strip();
    }
}
