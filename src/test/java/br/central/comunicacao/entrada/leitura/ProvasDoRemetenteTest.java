package br.central.comunicacao.entrada.leitura;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;

class ProvasDoRemetenteTest {

    private static final String ANA = "ana@clientes.example";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "mx.operadora.example; dmarc=pass header.from=clientes.example | CONFIRMADA",
                "MX.Operadora.Example 1; DMARC=Pass (p=reject) header.from=Clientes.Example | CONFIRMADA",
                "mx.operadora.example; dmarc=fail header.from=clientes.example; spf=pass smtp.mailfrom=x@clientes.example | NEGADA",
                "mx.operadora.example; dmarc=fail (p=none dis=none) header.from=clientes.example | NEGADA",
                // Of another domain than the one that is shown.
                "mx.operadora.example; dmarc=pass header.from=outro.example | SEM_PROVA",
                "mx.operadora.example; dmarc=none; dkim=pass header.d=clientes.example header.s=a | CONFIRMADA",
                "mx.operadora.example; dkim=pass header.i=@correio.clientes.example | CONFIRMADA",
                "mx.operadora.example; dkim=pass header.d=envios.example | SEM_PROVA",
                "mx.operadora.example; dkim=pass header.d=asclientes.example | SEM_PROVA",
                "mx.operadora.example; spf=pass smtp.mailfrom=bounce@clientes.example | CONFIRMADA",
                "mx.operadora.example; spf=pass smtp.mailfrom=envios.example | SEM_PROVA",
                "mx.operadora.example; spf=softfail smtp.mailfrom=clientes.example | SEM_PROVA",
                "mx.operadora.example; spf=fail smtp.mailfrom=clientes.example | NEGADA",
                // A list or a forwarder: the address it came from is another's, the signature still the sender's.
                "mx.operadora.example; spf=fail smtp.mailfrom=clientes.example; dkim=pass header.d=clientes.example | CONFIRMADA",
                "mx.operadora.example; dmarc=temperror header.from=clientes.example | SEM_PROVA",
                "mx.operadora.example; none | SEM_PROVA",
                "mx.operadora.example | SEM_PROVA",
                // What others wrote.
                "mx.outra.example; dmarc=pass header.from=clientes.example | SEM_PROVA",
                "mx.outra.example; dmarc=fail header.from=clientes.example | SEM_PROVA",
                "mx.operadora.example.outra.example; dmarc=pass header.from=clientes.example | SEM_PROVA",
                // Words of the sender's inside of what the server says.
                "mx.operadora.example; spf=none (; dmarc=pass header.from=clientes.example ;) smtp.mailfrom=x | SEM_PROVA",
                "mx.operadora.example; spf=none (a (b) ; dmarc=pass header.from=clientes.example) | SEM_PROVA",
                "mx.operadora.example; spf=none smtp.mailfrom=\"a; dmarc=pass header.from=clientes.example\"@x.example | SEM_PROVA",
                "mx.operadora.example; spf=none (\\); dmarc=pass header.from=clientes.example) | SEM_PROVA",
                "; | SEM_PROVA",
                "=;=;=(((( | SEM_PROVA"
            })
    void oQueOServidorDaCaixaDizVale(String cabecalho, Procedencia.Resultado esperado) {
        assertThat(provas(false).de(mensagem(cabecalho), ANA).resultado()).isEqualTo(esperado);
    }

    @Test
    void deVariosDoMesmoServidorValeOPior() {
        assertThat(provas(false)
                        .de(
                                mensagem(
                                        "mx.operadora.example; dmarc=pass header.from=clientes.example",
                                        "mx.operadora.example; spf=fail smtp.mailfrom=clientes.example",
                                        "mx.operadora.example; dmarc=fail header.from=clientes.example"),
                                ANA))
                .isEqualTo(new Procedencia(Procedencia.Resultado.NEGADA, "dmarc=pass, spf=fail, dmarc=fail"));
    }

    @Test
    void exigidaAProvaQuemNaoATemEComoOFalso() {
        assertThat(provas(true).de(mensagem(), ANA).negada()).isTrue();
        assertThat(provas(true)
                        .de(mensagem("mx.outra.example; dmarc=pass"), ANA)
                        .negada())
                .isTrue();
        assertThat(provas(true)
                        .de(mensagem("mx.operadora.example; dmarc=pass header.from=clientes.example"), ANA)
                        .negada())
                .isFalse();
    }

    @Test
    void semServidorDeclaradoNinguemEOuvido() {
        assertThat(new ProvasDoRemetente(new AutenticacaoProperties(List.of(" "), true))
                        .de(mensagem("mx.operadora.example; dmarc=fail"), ANA))
                .isEqualTo(Procedencia.SEM_PROVA);
    }

    @Test
    void semRemetenteNadaSeConfirma() {
        assertThat(provas(false)
                        .de(mensagem("mx.operadora.example; dmarc=pass header.from=clientes.example"), null)
                        .resultado())
                .isEqualTo(Procedencia.Resultado.SEM_PROVA);
    }

    private static ProvasDoRemetente provas(boolean exigida) {
        return new ProvasDoRemetente(new AutenticacaoProperties(List.of("mx.operadora.example"), exigida));
    }

    private static Parte mensagem(String... cabecalhos) {
        Parte parte = Mockito.mock(Parte.class);
        Mockito.when(parte.cabecalhos("Authentication-Results")).thenReturn(Arrays.asList(cabecalhos));
        return parte;
    }
}
