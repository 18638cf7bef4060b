package br.central.atendimento.contrato;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.catalogo.Classificacoes;
import br.central.catalogo.Formularios;
import br.central.catalogo.Situacoes;
import br.central.seguranca.Atuacao;
import br.central.seguranca.Grupo;
import br.central.seguranca.Operadores;
import br.central.teste.TesteDeIntegracao;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who answers for a group is told by name; a group that has somebody keeps somebody, so this one is of its own. */
@TesteDeIntegracao
class QuemRespondePeloGrupoTest {

    @Test
    void peloNomeEDeQuemNaoTemNinguemNada(
            @Autowired Classificacoes classificacoes,
            @Autowired Formularios formularios,
            @Autowired Situacoes situacoes,
            @Autowired Operadores operadores,
            @Autowired Clock relogio) {
        List<Grupo> grupos = List.of(grupo("com", "atendente"), grupo("sem", null));
        Rotulos rotulos = new Rotulos(classificacoes, formularios, situacoes, () -> grupos, operadores, relogio);
        assertThat(rotulos.respondePelo("com"))
                .isEqualTo(operadores.comoSeChama("atendente"))
                .isNotEqualTo("atendente");
        assertThat(rotulos.respondePelo("sem")).isNull();
        assertThat(rotulos.respondePelo("nenhum")).isNull();
    }

    private static Grupo grupo(String codigo, String responsavel) {
        return new Grupo(codigo, codigo, Atuacao.values()[0], true, responsavel, null, List.of(), 0);
    }
}
