package br.central.comunicacao;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.comum.Agora;
import br.central.comum.Sonda;
import br.central.teste.TesteDeIntegracao;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Health;
import org.springframework.jdbc.core.simple.JdbcClient;

@TesteDeIntegracao
class SaudeDaCaixaDeSaidaTest {

    @Autowired
    Agora agora;

    @Autowired
    Mensagens mensagens;

    @Autowired
    JdbcClient banco;

    @Test
    void mensagemQueNaoSaiAparece() {
        mensagens.enfileirar(NovaMensagem.email(
                "alguem@example.com", new Modelos.Texto("Assunto", "Corpo."), "00000020260101000001"));

        Health logo = SaudeDaCaixaDeSaida.olhar(banco, agora.instant().minus(Duration.ofDays(3_650)));
        assertThat(logo.getDetails()).containsEntry("esperandoHaMaisDeUmaHora", 0L);

        Health depois = SaudeDaCaixaDeSaida.olhar(banco, agora.instant().plus(Duration.ofHours(2)));
        assertThat(depois.getStatus()).isEqualTo(Sonda.ATENCAO);
        assertThat(depois.getDetails()).containsEntry("motivo", "Há mensagens que não estão saindo.");
    }
}
