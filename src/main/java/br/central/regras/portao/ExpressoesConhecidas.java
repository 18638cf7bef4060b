package br.central.regras.portao;

import br.central.engine.VocabularioDosModelos;
import br.central.engine.VocabularioDosModelos.Papel;
import br.central.regras.portao.Expressoes.Expressao;
import br.central.regras.portao.Expressoes.Nome;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.impl.juel.TreeBuilderException;
import org.springframework.stereotype.Component;

/** Each expression can be read and names only what there is: steps of the application, their methods, variables. */
@Component
class ExpressoesConhecidas implements ConferenciaDeProcesso {

    private static final Set<String> FUNCOES = Set.of("now", "dateTime", "currentUser", "currentUserGroups");

    /** Where a bean stands by itself, and what it has to be there. */
    private static final Map<String, Set<Papel>> PAPEIS = Map.of(
            "serviceTask", Set.of(Papel.PASSO),
            "sendTask", Set.of(Papel.PASSO),
            "businessRuleTask", Set.of(Papel.PASSO),
            "callActivity", Set.of(Papel.DADOS_DA_CHAMADA),
            "executionListener", Set.of(Papel.ESCUTA, Papel.PASSO),
            "taskListener", Set.of(Papel.ESCUTA_DE_TAREFA));

    private static final Pattern COMPARADO = Pattern.compile("\\bdesfecho\\s*(?:==|!=|eq|ne)\\s*['\"]([^'\"]*)['\"]");

    private final ContratoDosModelos contrato;
    private final VocabularioDosModelos vocabulario;

    ExpressoesConhecidas(ContratoDosModelos contrato, VocabularioDosModelos vocabulario) {
        this.contrato = contrato;
        this.vocabulario = vocabulario;
    }

    @Override
    public void conferir(ProcessoEmExame processo, Apontamentos achados) {
        Set<String> variaveis = NomesDoProcesso.de(processo.xml());
        variaveis.addAll(contrato.nomes(processo.chave(), Exigencia.Tipo.VARIAVEL));
        for (Expressao uma : Expressoes.de(processo.xml())) {
            var conferida = new Conferida(processo, uma, variaveis, achados);
            try {
                conferida.conferir(Expressoes.ler(uma.texto()));
            } catch (TreeBuilderException ilegivel) {
                conferida.erro("não se lê: confira parênteses, aspas e operadores");
            }
        }
    }

    private class Conferida {

        private final ProcessoEmExame processo;
        private final Expressao uma;
        private final Set<String> variaveis;
        private final Apontamentos achados;

        Conferida(ProcessoEmExame processo, Expressao uma, Set<String> variaveis, Apontamentos achados) {
            this.processo = processo;
            this.uma = uma;
            this.variaveis = variaveis;
            this.achados = achados;
        }

        void conferir(Expressoes.Lida lida) {
            lida.funcoes().stream()
                    .filter(funcao -> !FUNCOES.contains(funcao))
                    .forEach(funcao -> erro("usa a função “" + funcao + "”, que não há"));
            if (uma.lugar().equals("delegateExpression")) {
                lida.nomes().forEach(this::delegado);
                return;
            }
            if (uma.lugar().equals("variableMappingDelegateExpression")) {
                lida.nomes().forEach(nome -> comPapel(nome, Set.of(Papel.DADOS_DA_CHAMADA)));
                return;
            }
            lida.nomes().forEach(this::nome);
            desfechos();
        }

        private void delegado(Nome nome) {
            Set<Papel> papeis = PAPEIS.getOrDefault(onde(), Set.of(Papel.PASSO, Papel.ESCUTA, Papel.ESCUTA_DE_TAREFA));
            comPapel(nome, papeis);
        }

        /** A listener has no id; what holds it has. */
        private String onde() {
            return uma.elemento().getLocalName();
        }

        private void comPapel(Nome nome, Set<Papel> papeis) {
            if (nome.propriedade() || nome.chamado()) {
                erro("tem de nomear um passo da aplicação, e só isso");
            } else if (!vocabulario.haBean(nome.raiz())) {
                erro("chama “" + nome.raiz() + "”, que não é um passo da aplicação"
                        + Semelhanca.sugestao(nome.raiz(), vocabulario.beans()));
            } else if (papeis.stream().noneMatch(papel -> vocabulario.tem(nome.raiz(), papel))) {
                erro("chama “" + nome.raiz() + "” onde ele não serve: ele não é um passo deste tipo");
            }
        }

        private void nome(Nome nome) {
            if (variaveis.contains(nome.raiz())) {
                return;
            }
            if (vocabulario.haBean(nome.raiz())) {
                doBean(nome);
            } else if (nome.chamado()) {
                erro("chama “" + nome.raiz() + "." + nome.metodo() + "()”, e “" + nome.raiz()
                        + "” não é um passo da aplicação nem variável do processo"
                        + Semelhanca.sugestao(nome.raiz(), conhecidos()));
            } else {
                variavelQueNaoHa(nome);
            }
        }

        private void doBean(Nome nome) {
            if (nome.propriedade()) {
                erro("lê uma propriedade de “" + nome.raiz() + "”, que só tem métodos");
            } else if (nome.chamado() && !vocabulario.haMetodo(nome.raiz(), nome.metodo(), nome.parametros())) {
                Set<String> metodos = vocabulario.metodos(nome.raiz());
                erro(
                        metodos.contains(nome.metodo())
                                ? "chama “" + nome.raiz() + "." + nome.metodo() + "()” com outro número de parâmetros"
                                : "chama “" + nome.raiz() + "." + nome.metodo() + "()”, que não há"
                                        + Semelhanca.sugestao(nome.metodo(), metodos));
            }
        }

        /** Of a process that the application does not start nobody knows what it is started with. */
        private void variavelQueNaoHa(Nome nome) {
            String mensagem = "usa a variável “" + nome.raiz() + "”, que não há neste processo"
                    + Semelhanca.sugestao(nome.raiz(), conhecidos());
            if (contrato.conhece(processo.chave())) {
                erro(mensagem);
            } else {
                achados.aviso(id(), frase(mensagem));
            }
        }

        private Set<String> conhecidos() {
            Set<String> conhecidos = new TreeSet<>(variaveis);
            conhecidos.addAll(vocabulario.beans());
            return conhecidos;
        }

        /** Outcomes that nobody ever gives: the flow would never be taken. */
        private void desfechos() {
            contrato.de(processo.chave(), Exigencia.Tipo.VARIAVEL).stream()
                    .filter(exigencia -> exigencia.nome().equals("desfecho"))
                    .map(Exigencia::valores)
                    .forEach(valores -> {
                        Matcher comparados = COMPARADO.matcher(uma.texto());
                        while (comparados.find()) {
                            String valor = comparados.group(1);
                            if (!valores.contains(valor) && !daTarefaNova()) {
                                erro("espera o desfecho “" + valor + "”, que nenhuma tarefa dá"
                                        + Semelhanca.sugestao(valor, valores));
                            }
                        }
                    });
        }

        /** The outcomes of a new task are what the flows behind it ask for. */
        private boolean daTarefaNova() {
            return DesfechosDaTarefa.perguntadosPor(processo, id()).stream()
                    .anyMatch(tarefa -> !contrato.nomes(processo.chave(), Exigencia.Tipo.TAREFA)
                            .contains(tarefa));
        }

        private String id() {
            return uma.dono().getAttribute("id");
        }

        void erro(String mensagem) {
            achados.erro(id(), frase(mensagem));
        }

        private String frase(String mensagem) {
            return "em " + ProcessoEmExame.dito(uma.dono().getAttribute("name"), id()) + ", a expressão "
                    + uma.texto().strip() + " " + mensagem;
        }
    }
}
