package br.central.tasklist.lista;

import br.central.catalogo.Classificacoes;
import br.central.catalogo.MotivoView;
import br.central.catalogo.Motivos;
import br.central.catalogo.NoDaArvore;
import br.central.catalogo.SituacaoView;
import br.central.catalogo.Situacoes;
import br.central.comum.Criticidade;
import br.central.comum.Origem;
import br.central.comum.TipoCliente;
import br.central.consulta.Quadro;
import br.central.prazos.EstadoDoPrazo;
import br.central.seguranca.Grupos;
import br.central.seguranca.Operadores;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** What the filter lets choose from, by the names people know. */
@Component
class Escolhas {

    private static final int PESSOAS_NO_MAXIMO = 500;

    /** A choice: its code and how it is called. */
    record Opcao(String valor, String rotulo) {}

    /** A classification of the first level and what is below it. */
    record Ramo(String rotulo, List<Opcao> opcoes) {}

    private final Classificacoes classificacoes;
    private final Motivos motivos;
    private final Situacoes situacoes;
    private final Grupos grupos;
    private final IdentityService identidades;
    private final Operadores operadores;

    Escolhas(
            Classificacoes classificacoes,
            Motivos motivos,
            Situacoes situacoes,
            Grupos grupos,
            IdentityService identidades,
            Operadores operadores) {
        this.classificacoes = classificacoes;
        this.motivos = motivos;
        this.situacoes = situacoes;
        this.grupos = grupos;
        this.identidades = identidades;
        this.operadores = operadores;
    }

    public List<Opcao> quadros() {
        return opcoes(Quadro.values(), Quadro::descricao);
    }

    public List<Opcao> situacoes() {
        return doRegistro(SituacaoView.Escopo.ATENDIMENTO);
    }

    public List<Opcao> situacoesDaSolicitacao() {
        return doRegistro(SituacaoView.Escopo.SOLICITACAO);
    }

    /** As the register calls them. */
    private List<Opcao> doRegistro(SituacaoView.Escopo escopo) {
        return situacoes.todas().stream()
                .filter(uma -> uma.escopo() == escopo)
                .map(uma -> new Opcao(uma.codigo(), uma.nome()))
                .toList();
    }

    public List<Opcao> origens() {
        return opcoes(Origem.values(), Origem::descricao);
    }

    public List<Opcao> tiposDeCliente() {
        return opcoes(TipoCliente.values(), TipoCliente::descricao);
    }

    public List<Opcao> prazos() {
        return opcoes(EstadoDoPrazo.values(), EstadoDoPrazo::descricao);
    }

    public List<Opcao> criticidades() {
        return opcoes(Criticidade.values(), Criticidade::descricao);
    }

    public List<Opcao> grupos() {
        return grupos.deTrabalho().stream()
                .map(grupo -> new Opcao(grupo.codigo(), grupo.nome()))
                .toList();
    }

    public List<MotivoView> motivos(String classificacao) {
        return motivos.de(classificacao == null || classificacao.isBlank() ? null : classificacao);
    }

    /** Also those no longer in use: old cases have them. */
    public List<Ramo> classificacoes() {
        return classificacoes.arvore(false).stream()
                .map(ramo -> new Ramo(
                        ramo.descricao(),
                        Stream.concat(
                                        Stream.of(new Opcao(ramo.caminho(), ramo.descricao() + " (tudo)")),
                                        ramo.filhos().stream().flatMap(filho -> abaixo(filho, "")))
                                .toList()))
                .toList();
    }

    /** By name, and with them the chosen one, who may have left. */
    public List<Opcao> pessoas(String escolhida) {
        Stream<String> equipe = identidades
                .createUserQuery()
                .orderByUserFirstName()
                .asc()
                .orderByUserLastName()
                .asc()
                .listPage(0, PESSOAS_NO_MAXIMO)
                .stream()
                .map(User::getId);
        return Stream.concat(equipe, Stream.ofNullable(escolhida).filter(login -> !login.isBlank()))
                .distinct()
                .map(login -> new Opcao(login, operadores.comoSeChama(login)))
                .toList();
    }

    /** Several of the choices, by their names. */
    public String juntas(List<Opcao> opcoes, List<String> valores) {
        return opcoes.stream()
                .filter(opcao -> valores.contains(opcao.valor()))
                .map(Opcao::rotulo)
                .collect(Collectors.joining(" ou "));
    }

    private static Stream<Opcao> abaixo(NoDaArvore no, String acima) {
        String rotulo = acima + no.descricao();
        return Stream.concat(
                Stream.of(new Opcao(no.caminho(), rotulo)),
                no.filhos().stream().flatMap(filho -> abaixo(filho, rotulo + " › ")));
    }

    private static <E extends Enum<E>> List<Opcao> opcoes(E[] valores, Function<E, String> rotulo) {
        return Arrays.stream(valores)
                .map(valor -> new Opcao(valor.name(), rotulo.apply(valor)))
                .toList();
    }
}
