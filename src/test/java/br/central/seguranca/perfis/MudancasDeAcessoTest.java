package br.central.seguranca.perfis;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.seguranca.Atuacao;
import br.central.seguranca.CadastroDeGrupos;
import br.central.seguranca.Grupo;
import br.central.seguranca.Grupos;
import br.central.seguranca.NovoGrupo;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What one node changes, the other sees at its next look, twice a second; and nothing where nothing changed. */
@TesteDeIntegracao
class MudancasDeAcessoTest {

    @Autowired
    JdbcClient banco;

    @Autowired
    TabelaDeGrupos tabela;

    @Autowired
    CadastroDeGrupos cadastro;

    @Autowired
    Grupos daqui;

    @Autowired
    TransactionTemplate transacao;

    @Test
    void oOutroNoVeNoSeuProximoOlhar() {
        GruposConhecidos doOutro = new GruposConhecidos(tabela);
        AtomicInteger avisos = new AtomicInteger();
        MudancasDeAcesso noOutro = new MudancasDeAcesso(banco, evento -> {
            avisos.incrementAndGet();
            doOutro.esquecer();
        });
        noOutro.conferir();
        doOutro.todos();

        String codigo = "n" + Sorte.uuid().toString().substring(0, 8);
        cadastro.criar(new NovoGrupo(codigo, "Nó " + codigo, Atuacao.RESPONDE, null, null));
        assertThat(daqui.um(codigo)).isPresent();
        assertThat(doOutro.um(codigo)).isEmpty();

        noOutro.conferir();
        assertThat(doOutro.um(codigo)).map(Grupo::nome).contains("Nó " + codigo);
        noOutro.conferir();
        assertThat(avisos).hasValue(2);
    }

    @Test
    void oQueFoiDesfeitoNaoSeViu() {
        String codigo = "n" + Sorte.uuid().toString().substring(0, 8);
        transacao.executeWithoutResult(status -> {
            cadastro.criar(new NovoGrupo(codigo, "Nó " + codigo, Atuacao.RESPONDE, null, null));
            status.setRollbackOnly();
        });
        assertThat(daqui.um(codigo)).isEmpty();
        assertThat(tabela.todos()).noneMatch(grupo -> grupo.codigo().equals(codigo));
    }
}
