package br.central.ouvidoria;

import br.central.anexos.AnexoView;
import br.central.atendimento.Solicitacoes;
import br.central.atendimento.contrato.Rotulos;
import br.central.catalogo.Parametros;
import br.central.comum.Pdf;
import br.central.seguranca.UsuarioAtual;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The papers that go to the regulator. */
@Component
class FolhaDaOuvidoria {

    private final Pdf pdf;
    private final Nips nips;
    private final Solicitacoes solicitacoes;
    private final Rotulos rotulos;
    private final Parametros parametros;
    private final UsuarioAtual usuario;
    private final Clock relogio;

    FolhaDaOuvidoria(
            Pdf pdf,
            Nips nips,
            Solicitacoes solicitacoes,
            Rotulos rotulos,
            Parametros parametros,
            UsuarioAtual usuario,
            Clock relogio) {
        this.pdf = pdf;
        this.nips = nips;
        this.solicitacoes = solicitacoes;
        this.rotulos = rotulos;
        this.parametros = parametros;
        this.usuario = usuario;
        this.relogio = relogio;
    }

    byte[] doRelatorio(RelatorioDaOuvidoria relatorio) {
        return pdf.de(
                "ouvidoria/relatorio-pdf",
                Map.of("r", relatorio, "operadora", operadora(), "geradoEm", agora(), "geradoPor", usuario.nome()));
    }

    /** What was asked, what was answered and done, and the files that prove it, each with its SHA-256. */
    byte[] daResposta(NipView nip) {
        List<AnexoView> arquivos = nips.arquivos(nip);
        return pdf.de(
                "ouvidoria/resposta-pdf",
                Map.of(
                        "nip", nip,
                        "solicitacao", solicitacoes.detalhar(nip.solicitacao()),
                        "arquivos", arquivos,
                        "rotulos", rotulos,
                        "operadora", operadora(),
                        "geradoEm", agora(),
                        "geradoPor", usuario.nome()));
    }

    private String operadora() {
        return parametros.texto("operadora.nome");
    }

    private String agora() {
        return rotulos.quando(OffsetDateTime.now(relogio));
    }
}
