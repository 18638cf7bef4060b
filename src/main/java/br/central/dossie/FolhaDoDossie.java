package br.central.dossie;

import br.central.atendimento.contrato.Evidencia;
import br.central.atendimento.contrato.Rotulos;
import br.central.comum.Pdf;
import br.central.seguranca.UsuarioAtual;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The evidence as a document: one template, read from top to bottom by people who do not know the system. */
@Component
class FolhaDoDossie {

    private final Pdf pdf;
    private final Rotulos rotulos;
    private final UsuarioAtual usuario;
    private final Clock relogio;

    FolhaDoDossie(Pdf pdf, Rotulos rotulos, UsuarioAtual usuario, Clock relogio) {
        this.pdf = pdf;
        this.rotulos = rotulos;
        this.usuario = usuario;
        this.relogio = relogio;
    }

    byte[] de(Evidencia evidencia) {
        return pdf.de(
                "dossie/dossie",
                Map.of(
                        "evidencia",
                        evidencia,
                        "caso",
                        evidencia.caso(),
                        "rotulos",
                        rotulos,
                        "geradoEm",
                        rotulos.quando(OffsetDateTime.now(relogio)),
                        "geradoPor",
                        usuario.nome()));
    }
}
