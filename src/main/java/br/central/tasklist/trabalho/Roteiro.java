package br.central.tasklist.trabalho;

import br.central.atendimento.contrato.AtendimentoView;
import br.central.catalogo.ScriptView;
import br.central.catalogo.Scripts;
import br.central.comum.TipoCliente;
import br.central.contatosativos.ContatoAtivoView;
import br.central.seguranca.UsuarioAtual;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the operator says, moment by moment of the contact, with names and protocol filled in (S2.4, S4.4). */
@Component
class Roteiro {

    /** Each call opens an atendimento of its own as soon as it is begun. */
    private static final String AINDA_SEM_PROTOCOLO = "(o número aparece ao iniciar a ligação)";

    private final Scripts scripts;
    private final UsuarioAtual usuario;

    Roteiro(Scripts scripts, UsuarioAtual usuario) {
        this.scripts = scripts;
        this.usuario = usuario;
    }

    /** In the order of the contact. */
    private enum Momento {
        SAUDACAO("Saudação"),
        IDENTIFICACAO("Identificação"),
        DURANTE("Durante o contato"),
        ATIVO("Ligação ativa"),
        ENCERRAMENTO("Encerramento"),
        PESQUISA("Pesquisa de satisfação");

        private final String rotulo;

        Momento(String rotulo) {
            this.rotulo = rotulo;
        }
    }

    /** {@code aberto}: it is what is said now. */
    record Parte(String rotulo, boolean aberto, List<ScriptView> scripts) {}

    List<Parte> doAtendimento(AtendimentoView caso) {
        Momento agora = caso.situacao().noContato()
                ? caso.classificacao() == null ? Momento.SAUDACAO : Momento.DURANTE
                : Momento.ENCERRAMENTO;
        String saudacao = caso.triagem().ativo()
                ? "saudacao-ativa"
                : caso.fala().tipoCliente() == TipoCliente.PRESTADOR ? "saudacao-prestador" : "saudacao-receptiva";
        return partes(
                valores(caso.nomeDoCliente(), caso.protocolo()),
                agora,
                saudacao,
                caso.triagem().ativo());
    }

    /** The greeting of a call that goes out, and how it is closed. */
    List<String> doRetorno(AtendimentoView caso) {
        List<ScriptView> todos = scripts.todos(valores(caso.nomeDoCliente(), caso.protocolo()));
        return Stream.of(
                        doMomento(todos, Momento.SAUDACAO, "saudacao-ativa"),
                        doMomento(todos, Momento.ENCERRAMENTO, "encerramento"))
                .flatMap(momento -> momento.stream().limit(1))
                .map(ScriptView::texto)
                .toList();
    }

    List<Parte> daLigacao(ContatoAtivoView contato) {
        String cliente = contato.aQuem().cliente() == null
                ? null
                : contato.aQuem().cliente().nome();
        Map<String, String> valores = valores(cliente, contato.emCurso() ? contato.protocolo() : AINDA_SEM_PROTOCOLO);
        List<Parte> partes = partes(valores, Momento.SAUDACAO, "saudacao-ativa", true);
        return contato.oQueDizer().script() == null
                ? partes
                : Stream.concat(Stream.of(escolhida(contato.oQueDizer().script(), valores)), partes.stream())
                        .toList();
    }

    /** Told when the call was planned: a topic, or the words themselves. */
    private Parte escolhida(String script, Map<String, String> valores) {
        List<ScriptView> doTopico = scripts.todos(valores).stream()
                .filter(um -> um.topico().equals(script))
                .toList();
        return new Parte(
                "Desta ligação",
                true,
                doTopico.isEmpty() ? List.of(new ScriptView(script, "Script desta ligação", null, script)) : doTopico);
    }

    private Map<String, String> valores(String cliente, String protocolo) {
        Map<String, String> valores = new HashMap<>();
        valores.put("operador", usuario.nome());
        valores.put("cliente", cliente);
        valores.put("protocolo", protocolo);
        return valores;
    }

    private List<Parte> partes(Map<String, String> valores, Momento agora, String saudacao, boolean ativo) {
        List<ScriptView> todos = scripts.todos(valores);
        return List.of(Momento.values()).stream()
                .filter(momento -> momento != Momento.ATIVO || ativo)
                .map(momento -> new Parte(momento.rotulo, momento == agora, doMomento(todos, momento, saudacao)))
                .filter(parte -> !parte.scripts().isEmpty())
                .toList();
    }

    /** The greeting that fits this contact comes first. */
    private static List<ScriptView> doMomento(List<ScriptView> todos, Momento momento, String primeiro) {
        return todos.stream()
                .filter(script -> momento.name().equals(script.momento()))
                .sorted(Comparator.comparing(
                        (ScriptView script) -> !script.topico().equals(primeiro)))
                .toList();
    }
}
