package br.central.indicadores;

import br.central.comum.Pdf;
import br.central.indicadores.contrato.QuadroDeIndicadores;
import br.central.indicadores.contrato.QuadroDePrazos;
import br.central.seguranca.UsuarioAtual;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The board as a document to print or to send. */
@Component
class FolhaDoQuadro {

    private final Pdf pdf;
    private final UsuarioAtual usuario;

    FolhaDoQuadro(Pdf pdf, UsuarioAtual usuario) {
        this.pdf = pdf;
        this.usuario = usuario;
    }

    byte[] de(QuadroDePrazos quadro, List<QuadroDeIndicadores> indicadores) {
        return pdf.de(
                "indicadores/quadro",
                Map.of("quadro", quadro, "indicadores", indicadores, "folha", this, "geradoPor", usuario.nome()));
    }

    /** The width of a bar, in percent of the whole. */
    public long largura(long parte, long todo) {
        return todo == 0 ? 0 : Math.round(100.0 * parte / todo);
    }

    /** Minutes as people say them. */
    public String duracao(Double minutos) {
        if (minutos == null) {
            return "—";
        }
        long inteiros = Math.round(minutos);
        return inteiros < 60 ? inteiros + " min" : "%d h %02d".formatted(inteiros / 60, inteiros % 60);
    }
}
