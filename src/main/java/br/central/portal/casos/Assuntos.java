package br.central.portal.casos;

import br.central.catalogo.CampoView;
import br.central.catalogo.CanalDoPortal;
import br.central.catalogo.Classificacoes;
import br.central.catalogo.FormularioView;
import br.central.catalogo.Formularios;
import br.central.catalogo.NoDaArvore;
import br.central.comum.TipoCliente;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a client may ask for on the portal, in two steps: what it is about, and within that what exactly. */
@Component
class Assuntos {

    /** The form of whatever has none of its own, which asks for nothing that the message does not say. */
    private static final String SEM_FORMULARIO = "padrao";

    private static final Map<CanalDoPortal, String> NOMES = nomes();

    private final Classificacoes classificacoes;
    private final Formularios formularios;

    Assuntos(Classificacoes classificacoes, Formularios formularios) {
        this.classificacoes = classificacoes;
        this.formularios = formularios;
    }

    private static Map<CanalDoPortal, String> nomes() {
        Map<CanalDoPortal, String> nomes = new LinkedHashMap<>();
        nomes.put(CanalDoPortal.FALE_CONOSCO, "Fale conosco");
        nomes.put(CanalDoPortal.OUVIDORIA, "Ouvidoria");
        nomes.put(CanalDoPortal.LGPD, "Meus dados (LGPD)");
        return nomes;
    }

    /** @param codigo channel and root of the tree, as the form sends it */
    record Area(String codigo, String descricao, List<Assunto> assuntos) {}

    /** @param caminho of a leaf */
    record Assunto(String caminho, String descricao) {}

    /** By the name of the channel, those that offer something to that kind of client. */
    Map<String, List<Area>> areas(TipoCliente tipo) {
        Map<String, List<Area>> porCanal = new LinkedHashMap<>();
        NOMES.forEach((canal, nome) -> {
            List<Area> areas = classificacoes.oferecidas(canal, tipo).stream()
                    .map(no -> new Area(canal + ":" + no.codigo(), no.descricao(), folhas(no)))
                    .toList();
            if (!areas.isEmpty()) {
                porCanal.put(nome, areas);
            }
        });
        return porCanal;
    }

    Optional<Area> area(TipoCliente tipo, String codigo) {
        return areas(tipo).values().stream()
                .flatMap(List::stream)
                .filter(uma -> uma.codigo().equals(codigo))
                .findFirst();
    }

    /** Where a leaf is offered first. */
    Optional<Area> areaDe(TipoCliente tipo, String caminho) {
        return areas(tipo).values().stream()
                .flatMap(List::stream)
                .filter(uma ->
                        uma.assuntos().stream().anyMatch(um -> um.caminho().equals(caminho)))
                .findFirst();
    }

    /** Whether a client of that kind may ask for it, or for what is above or below it, on some channel of the portal. */
    boolean oferece(TipoCliente tipo, String caminho) {
        return caminho != null
                && areas(tipo).values().stream()
                        .flatMap(List::stream)
                        .flatMap(area -> area.assuntos().stream())
                        .map(Assunto::caminho)
                        .anyMatch(um -> dentro(um, caminho) || dentro(caminho, um));
    }

    private static boolean dentro(String caminho, String deQual) {
        return caminho.equals(deQual) || caminho.startsWith(deQual + "/");
    }

    /** What else is to be told, files apart: these go with the message. */
    List<CampoView> campos(String classificacao) {
        FormularioView formulario = formularios.doTipo(classificacao);
        return SEM_FORMULARIO.equals(formulario.classificacao())
                ? List.of()
                : formulario.campos().stream()
                        .filter(campo -> campo.tipo() != CampoView.Tipo.ARQUIVO)
                        .toList();
    }

    private static List<Assunto> folhas(NoDaArvore raiz) {
        List<Assunto> folhas = new ArrayList<>();
        if (raiz.ultimoNivel()) {
            folhas.add(new Assunto(raiz.caminho(), raiz.descricao()));
        }
        raiz.filhos().forEach(no -> folhas(no, "").forEach(folhas::add));
        return folhas;
    }

    private static Stream<Assunto> folhas(NoDaArvore no, String acima) {
        String nome = acima + no.descricao();
        return no.ultimoNivel()
                ? Stream.of(new Assunto(no.caminho(), nome))
                : no.filhos().stream().flatMap(filho -> folhas(filho, nome + " › "));
    }
}
