package br.central.cockpit;

import br.central.catalogo.Classificacoes;
import br.central.catalogo.NoDaArvore;
import br.central.comum.Origem;
import br.central.indicadores.Trabalhos;
import br.central.indicadores.contrato.Dimensao;
import br.central.indicadores.contrato.Etapa;
import br.central.indicadores.contrato.FiltroDeTrabalho;
import br.central.indicadores.contrato.LinhaDoQuadro;
import br.central.prazos.EstadoDoPrazo;
import br.central.seguranca.Destinos;
import br.central.seguranca.Grupos;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the fields of the filter offer: codes, and the names people know them by. */
@Component
class EscolhasDoFiltro {

    record Escolha(String codigo, String nome) {}

    private final Trabalhos trabalhos;
    private final Classificacoes classificacoes;
    private final Destinos destinos;
    private final Grupos grupos;

    EscolhasDoFiltro(Trabalhos trabalhos, Classificacoes classificacoes, Destinos destinos, Grupos grupos) {
        this.trabalhos = trabalhos;
        this.classificacoes = classificacoes;
        this.destinos = destinos;
        this.grupos = grupos;
    }

    /** By the name of the field. */
    Map<String, List<Escolha>> todas() {
        return Map.of(
                "estado", estados(),
                "grupo", grupos(),
                "norma", normas(),
                "classificacao", assuntos(),
                "etapa", etapas(),
                "origem", origens());
    }

    /** Those that can have work in hand. */
    List<Destinos.Destino> pessoas() {
        return destinos.usuarios();
    }

    /** Those that have open work; it is the board of everything, which costs no more than the page itself. */
    private List<Escolha> normas() {
        return trabalhos.quadro(FiltroDeTrabalho.TUDO).porDimensao().getOrDefault(Dimensao.NORMA, List.of()).stream()
                .filter(linha -> linha.chave() != null)
                .sorted(Comparator.comparing(LinhaDoQuadro::descricao))
                .map(linha -> new Escolha(linha.chave(), linha.descricao()))
                .toList();
    }

    private static List<Escolha> estados() {
        return Stream.of(EstadoDoPrazo.EXPIRADO, EstadoDoPrazo.ATENCAO, EstadoDoPrazo.NO_PRAZO)
                .map(um -> new Escolha(um.name(), um.descricao()))
                .toList();
    }

    private List<Escolha> grupos() {
        return grupos.deTrabalho().stream()
                .map(grupo -> new Escolha(grupo.codigo(), grupo.nome()))
                .toList();
    }

    private static List<Escolha> etapas() {
        return Stream.of(Etapa.values())
                .map(um -> new Escolha(um.name(), um.descricao()))
                .toList();
    }

    private static List<Escolha> origens() {
        return Stream.of(Origem.values())
                .map(um -> new Escolha(um.name(), um.descricao()))
                .toList();
    }

    /** The first two levels, the second beneath its first. */
    private List<Escolha> assuntos() {
        return classificacoes.arvore(false).stream()
                .flatMap(raiz -> Stream.concat(
                        Stream.of(new Escolha(raiz.caminho(), raiz.descricao())),
                        raiz.filhos().stream().map(EscolhasDoFiltro::abaixo)))
                .toList();
    }

    private static Escolha abaixo(NoDaArvore filho) {
        return new Escolha(filho.caminho(), "\u2003" + filho.descricao());
    }
}
