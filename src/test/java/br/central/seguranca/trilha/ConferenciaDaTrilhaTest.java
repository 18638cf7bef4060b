package br.central.seguranca.trilha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import br.central.comum.Sonda;
import br.central.seguranca.AtoVigiado;
import br.central.seguranca.Trilha;
import br.central.seguranca.trilha.LinhasDaTrilha.Ponta;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Status;
import org.springframework.transaction.PlatformTransactionManager;

/** A check that cannot be made, or a row that is never sealed, is no good news either. */
class ConferenciaDaTrilhaTest {

    private final SelosDaTrilha selos = mock();
    private final LinhasDaTrilha linhas = mock();
    private final Trilha trilha = mock();
    private final ConferenciaDaTrilha conferencia = new ConferenciaDaTrilha(selos, linhas, trilha);

    @Test
    void oQueNaoSePodeConferirSeDizESeConfereDeNovoLogo() {
        when(linhas.primeiraPorSelar()).thenReturn(Optional.empty());
        when(selos.conferir()).thenThrow(new IllegalArgumentException("linha estranha"));
        conferencia.conferir();
        conferencia.olharOQueEspera();

        assertThat(conferencia.health().getStatus()).isEqualTo(Sonda.ATENCAO);
        assertThat(conferencia.health().getDetails())
                .containsEntry("motivo", "Na trilha, a cadeia não pôde ser conferida.");
        verify(trilha).recusado(AtoVigiado.TRILHA, "a cadeia não pôde ser conferida");
        verifyNoMoreInteractions(trilha);

        reset(selos);
        when(selos.conferir()).thenReturn(Optional.empty());
        conferencia.olharOQueEspera();
        assertThat(conferencia.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aLinhaQueNuncaESeladaAparece() {
        when(linhas.primeiraPorSelar())
                .thenReturn(Optional.of(6L), Optional.of(7L), Optional.of(7L), Optional.of(7L), Optional.of(8L));
        conferencia.olharOQueEspera();
        conferencia.olharOQueEspera();
        assertThat(conferencia.health().getStatus()).isEqualTo(Status.UP);

        conferencia.olharOQueEspera();
        conferencia.olharOQueEspera();
        assertThat(conferencia.health().getStatus()).isEqualTo(Sonda.ATENCAO);
        verify(trilha).recusado(AtoVigiado.TRILHA, "a linha de id 7 está sem selo há mais de 5 minutos");
        verifyNoMoreInteractions(trilha);

        conferencia.olharOQueEspera();
        assertThat(conferencia.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void oQueSaiDoComecoEnquantoSeConfereNaoFalta() {
        LinhaDaTrilha semSelo = new LinhaDaTrilha(9, Instant.EPOCH, "SAIDA", "FEITO", "ana", null, null, 2L, null);
        LinhaDaTrilha segunda = new LinhaDaTrilha(
                9, Instant.EPOCH, "SAIDA", "FEITO", "ana", null, null, 2L, semSelo.seloSobre(2, "selo da primeira"));
        Ponta primeira = new Ponta(1, "selo da primeira");
        when(linhas.base()).thenReturn(new Ponta(0, ""), primeira);
        when(linhas.ponta()).thenReturn(new Ponta(2, segunda.selo()));
        when(linhas.seladasDepoisDe(eq(0L), anyInt())).thenReturn(List.of(segunda));
        when(linhas.seladasDepoisDe(eq(1L), anyInt())).thenReturn(List.of(segunda));
        when(linhas.seladasDepoisDe(eq(2L), anyInt())).thenReturn(List.of());

        assertThat(new SelosDaTrilha(linhas, mock(PlatformTransactionManager.class)).conferir())
                .isEmpty();
    }
}
