package br.central.atendimento;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import br.central.atendimento.contrato.Abertura;
import br.central.atendimento.contrato.PresencaView;
import br.central.comum.Agora;
import br.central.comum.Origem;
import br.central.comum.Recusa;
import br.central.teste.Como;
import br.central.teste.TesteDeIntegracao;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@TesteDeIntegracao
class PresencasTest {

    private static final Instant T0 = Instant.parse("2026-03-02T12:00:00Z");

    @Autowired
    Presencas presencas;

    @Autowired
    Atendimentos atendimentos;

    @Autowired
    EdicaoDeAtendimentos edicao;

    @Autowired
    Como como;

    @Autowired
    Agora agora;

    @Autowired
    JdbcClient banco;

    @Test
    void cadaUmVeOsOutrosENinguemSeVe() {
        String protocolo = aberto();

        assertThat(marcar("atendente", protocolo, 0)).isEmpty();
        assertThat(marcar("atendente2", protocolo, 10)).containsExactly(new PresencaView("atendente", "atendente", 10));
        assertThat(marcar("atendente", protocolo, 20))
                .extracting(PresencaView::login)
                .containsExactly("atendente2");
        assertThat(marcar("supervisor", protocolo, 30))
                .extracting(PresencaView::login, PresencaView::haSegundos)
                .containsExactly(tuple("atendente", 10L), tuple("atendente2", 20L));
        assertThat(marcar("atendente", aberto(), 30)).isEmpty();
    }

    @Test
    void depoisDeUmMinutoNaoContaEEVarrido() {
        String protocolo = aberto();
        marcar("atendente", protocolo, 0);

        assertThat(marcar("atendente2", protocolo, 59)).hasSize(1);
        assertThat(marcar("atendente2", protocolo, 60)).isEmpty();
        agora.comoSeFosse(T0.plusSeconds(100), () -> {
            presencas.esquecerAsAntigas();
            return null;
        });

        assertThat(banco.sql("select login from presenca where protocolo = :protocolo")
                        .param("protocolo", protocolo)
                        .query(String.class)
                        .list())
                .containsExactly("atendente2");
    }

    @Test
    void restritoOuInexistenteNaoDizQuemEsta() {
        String protocolo = como.usuario("atendente", this::aberto);
        como.usuario("atendente", () -> edicao.restringir(protocolo, null));

        assertThatThrownBy(() -> marcar("atendente2", protocolo, 0)).isInstanceOf(Recusa.SemPermissao.class);
        assertThatThrownBy(() -> marcar("atendente", "00000020200101000001", 0))
                .isInstanceOf(Recusa.NaoEncontrado.class);
    }

    private String aberto() {
        return atendimentos.abrir(Abertura.por(Origem.TELEFONE)).protocolo();
    }

    private List<PresencaView> marcar(String login, String protocolo, int segundos) {
        return como.usuario(
                login, () -> agora.comoSeFosse(T0.plusSeconds(segundos), () -> presencas.marcar(protocolo)));
    }
}
