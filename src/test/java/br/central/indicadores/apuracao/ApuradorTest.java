package br.central.indicadores.apuracao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import br.central.atendimento.Atendimentos;
import br.central.atendimento.contrato.Pendencia;
import br.central.atendimento.contrato.Resolucao;
import br.central.comum.Agora;
import br.central.comum.Origem;
import br.central.consulta.CasosDeTeste;
import br.central.consulta.CasosDeTeste.Caso;
import br.central.teste.TesteDeIntegracao;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@TesteDeIntegracao
class ApuradorTest {

    @Autowired
    Atendimentos atendimentos;

    @Autowired
    Apurador apurador;

    @Autowired
    Medida medida;

    @Autowired
    Pendentes pendentes;

    @Autowired
    DiasSomados dias;

    @Autowired
    TransactionTemplate transacao;

    @Autowired
    Agora agora;

    @Autowired
    JdbcTemplate banco;

    private String aberto() {
        return new CasosDeTeste(atendimentos, agora)
                .abrir(Caso.de(Origem.TELEFONE, "apurador").em(VidasDeTeste.SO_NO_CONTATO))
                .protocolo();
    }

    private long resolvido() {
        String protocolo = aberto();
        atendimentos.resolver(protocolo, new Resolucao("Consentimento revogado no cadastro.", null));
        return id(protocolo);
    }

    private long id(String protocolo) {
        return banco.queryForObject("select id from atendimento where protocolo = ?", Long.class, protocolo);
    }

    private int contar(String tabela, long caso) {
        return banco.queryForObject(
                "select count(*) from " + tabela + " where atendimento_id = ?", Integer.class, caso);
    }

    @Test
    void soOQueConcluiSeMede() {
        String protocolo = aberto();
        atendimentos.deixarPendente(protocolo, new Pendencia("volta depois", false));
        assertThat(contar("apuracao_pendente", id(protocolo))).isZero();
        long caso = resolvido();
        assertThat(contar("apuracao_pendente", caso)).isEqualTo(1);
        apurador.apurarPendentes();
        assertThat(contar("apuracao_pendente", caso)).isZero();
        assertThat(contar("apuracao", caso)).isPositive();
    }

    @Test
    void medirDeNovoDaOMesmo() {
        long caso = resolvido();
        apurador.apurarPendentes();
        List<Map<String, Object>> antes = fatos(caso);
        transacao.executeWithoutResult(status -> pendentes.acrescentar(caso, agora.instant(), false));
        apurador.apurarPendentes();
        assertThat(fatos(caso)).isNotEmpty().isEqualTo(antes);
    }

    private List<Map<String, Object>> fatos(long caso) {
        return banco.queryForList(
                "select tipo, item_id, norma, vinculante, concluido_em, minutos_corridos from apuracao"
                        + " where atendimento_id = ? order by norma",
                caso);
    }

    @Test
    void oQueSeDesfazNaoFicaParaMedir() {
        String protocolo = aberto();
        transacao.executeWithoutResult(status -> {
            atendimentos.resolver(protocolo, new Resolucao("Consentimento revogado no cadastro.", null));
            status.setRollbackOnly();
        });
        assertThat(contar("apuracao_pendente", id(protocolo))).isZero();
    }

    @Test
    void umQuebradoNaoParaOsOutrosEFicaParaDepois() {
        apurador.apurarPendentes();
        long antes = resolvido();
        long quebrado = resolvido();
        long depois = resolvido();
        new Apurador(pendentes, quebraEm(quebrado), dias, transacao, agora).apurarPendentes();
        assertThat(List.of(contar("apuracao", antes), contar("apuracao", depois)))
                .allMatch(quantos -> quantos > 0);
        assertThat(contar("apuracao", quebrado)).isZero();
        assertThat(contar("apuracao_pendente", quebrado)).isEqualTo(1);
        apurador.apurarPendentes();
        assertThat(contar("apuracao", quebrado)).isZero();
        Instant maisTarde = agora.instant().plus(Apurador.ESPERA_DA_FALHA).plus(Duration.ofMinutes(1));
        agora.comoSeFosse(maisTarde, () -> {
            apurador.apurarPendentes();
            return null;
        });
        assertThat(contar("apuracao", quebrado)).isPositive();
    }

    private Medida quebraEm(long quebrado) {
        Medida comDefeito = mock(Medida.class);
        doAnswer(chamada -> {
                    Collection<Long> ids = chamada.getArgument(0);
                    medida.medir(ids);
                    return null;
                })
                .when(comDefeito)
                .medir(argThat(ids -> ids != null && !ids.contains(quebrado)));
        doThrow(new IllegalStateException("quebrado"))
                .when(comDefeito)
                .medir(argThat(ids -> ids != null && ids.contains(quebrado)));
        return comDefeito;
    }

    @Test
    void enquantoOutroNoMedeEsteNaoEspera() throws Exception {
        apurador.apurarPendentes();
        long caso = resolvido();
        transacao.executeWithoutResult(status -> {
            assertThat(pendentes.minhaVez()).isTrue();
            Thread outroNo = new Thread(apurador::apurarPendentes);
            outroNo.start();
            try {
                outroNo.join(Duration.ofSeconds(20).toMillis());
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            assertThat(outroNo.isAlive()).isFalse();
        });
        assertThat(contar("apuracao_pendente", caso)).isEqualTo(1);
    }
}
