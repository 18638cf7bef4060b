package br.central.atendimento.processo;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.catalogo.ClassificacaoView;
import br.central.catalogo.Classificacoes;
import br.central.catalogo.NoDaArvore;
import br.central.comum.Origem;
import br.central.comum.TipoCliente;
import br.central.prazos.Decisoes;
import br.central.prazos.FatosDoPrazo;
import br.central.prazos.Prazos;
import br.central.teste.TesteDeIntegracao;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** No leaf of the tree leaves a client without a deadline or without somebody to answer, by the tables in the engine. */
@TesteDeIntegracao
class FolhasComPrazoEGrupoTest {

    @Autowired
    Classificacoes classificacoes;

    @Autowired
    Prazos prazos;

    @Autowired
    Decisoes decisoes;

    @Autowired
    IdentityService identidades;

    @Autowired
    Clock relogio;

    @Test
    void cadaFolhaAtivaTemPrazoVinculanteEGrupoQueExiste() {
        Set<String> grupos = Set.copyOf(
                identidades.createGroupQuery().list().stream().map(Group::getId).toList());
        List<FatosDoPrazo> fatos =
                folhas().stream().flatMap(folha -> fatosDe(folha).stream()).toList();
        List<String> faltas = new ArrayList<>();

        for (FatosDoPrazo fato : fatos) {
            if (Prazos.vinculante(prazos.derivar(fato, relogio.instant())).isEmpty()) {
                faltas.add("sem prazo: " + fato);
            }
            List<String> dela = new Veredito(decisoes.avaliar("grupos-responsaveis", fato.variaveis())).textos("grupo");
            if (!grupos.containsAll(dela)) {
                faltas.add("grupo que não há em " + dela + ": " + fato);
            }
        }

        assertThat(folhas()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(faltas).isEmpty();
    }

    private List<ClassificacaoView> folhas() {
        List<ClassificacaoView> folhas = new ArrayList<>();
        classificacoes.arvore(true).forEach(raiz -> juntar(raiz, folhas));
        return folhas;
    }

    private void juntar(NoDaArvore no, List<ClassificacaoView> folhas) {
        if (no.ultimoNivel()) {
            folhas.add(classificacoes.exigirParaUso(no.caminho()));
        }
        no.filhos().forEach(filho -> juntar(filho, folhas));
    }

    private static List<FatosDoPrazo> fatosDe(ClassificacaoView folha) {
        Set<TipoCliente> tipos = folha.vinculos().isEmpty() ? EnumSet.allOf(TipoCliente.class) : folha.vinculos();
        return tipos.stream()
                .flatMap(tipo -> List.of(true, false).stream()
                        .map(urgente -> new FatosDoPrazo(
                                folha.natureza(),
                                folha.tipoDemanda(),
                                folha.caminho(),
                                tipo,
                                Origem.TELEFONE,
                                urgente)))
                .toList();
    }
}
