package br.central.privacidade;

import br.central.catalogo.Parametros;
import br.central.comum.Pdf;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The clear and complete declaration of art. 19, II: what is held, from where, what for, how long, shared with whom. */
@Component
class Declaracao {

    private static final DateTimeFormatter QUANDO = DateTimeFormatter.ofPattern("dd/MM/yyyy 'às' HH:mm");

    private final Pdf pdf;
    private final Parametros parametros;
    private final Clock relogio;

    Declaracao(Pdf pdf, Parametros parametros, Clock relogio) {
        this.pdf = pdf;
        this.parametros = parametros;
        this.relogio = relogio;
    }

    byte[] de(List<CadastroDaPessoa> cadastros, List<Tratamento> tratamentos, Map<String, Integer> quantos) {
        return pdf.de(
                "privacidade/declaracao",
                Map.of(
                        "cadastros",
                        cadastros,
                        "tratamentos",
                        tratamentos,
                        "quantos",
                        quantos,
                        "operadora",
                        parametros.texto("operadora.nome"),
                        "geradaEm",
                        OffsetDateTime.now(relogio).format(QUANDO)));
    }
}
