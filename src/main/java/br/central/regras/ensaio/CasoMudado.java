package br.central.regras.ensaio;

import br.central.comum.Natureza;
import br.central.comum.Origem;
import br.central.comum.TipoCliente;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

/** A case for which something would be another way: protocol and facts, nobody's data. */
@Schema(name = "CasoNoEnsaio")
public record CasoMudado(
        @Schema(example = "SOLICITACAO") String tipo,
        String protocolo,
        @Schema(description = "Protocolo do atendimento") String caso,
        Fatos fatos,
        OffsetDateTime registradoEm,
        OffsetDateTime respondidoEm,
        @Schema(example = "7 dias úteis (RN ANS 623/2024)") String antes,
        @Schema(example = "30 dias corridos (Meta interna)") String depois,
        OffsetDateTime venceAntes,
        OffsetDateTime venceDepois,
        MudancaDoAtraso atraso,
        boolean pesaNoIgr) {

    @Schema(name = "FatosNoEnsaio")
    public record Fatos(String classificacao, String natureza, String tipoCliente, String origem, boolean urgente) {

        public String naturezaPorExtenso() {
            return Natureza.valueOf(natureza).descricao();
        }

        public String clientePorExtenso() {
            return TipoCliente.valueOf(tipoCliente).descricao();
        }

        public String origemPorExtenso() {
            return Origem.valueOf(origem).descricao();
        }
    }

    public String tipoPorExtenso() {
        return CasoPassado.Tipo.valueOf(tipo).descricao();
    }
}
