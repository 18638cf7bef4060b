package br.central.regras.modelos;

import br.central.comum.Recusa;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A process model with its versions, the latest first, which is the one in force. */
@Schema(name = "ModeloPublicado")
public record ModeloPublicado(
        @Schema(example = "solicitacao") String chave,
        @Schema(example = "Solicitação") String nome,
        List<VersaoDoModelo> versoes) {

    public VersaoDoModelo emVigor() {
        return versoes.get(0);
    }

    /** @throws Recusa.NaoEncontrado when there is no such version */
    public VersaoDoModelo versao(int numero) {
        return versoes.stream()
                .filter(uma -> uma.numero() == numero)
                .findFirst()
                .orElseThrow(() -> new Recusa.NaoEncontrado("Este modelo não tem a versão " + numero + "."));
    }

    public long emAndamento() {
        return versoes.stream().mapToLong(VersaoDoModelo::emAndamento).sum();
    }
}
