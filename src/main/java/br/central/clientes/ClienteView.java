package br.central.clientes;

import br.central.comum.TipoCliente;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A client with everything registered; documents and telephones are formatted. */
public record ClienteView(
        long id,
        TipoCliente tipo,
        @JsonUnwrapped DadosCadastrais dados,

        @Schema(description = "CPF ou CNPJ.", example = "529.982.247-25")
        String documento,

        @JsonUnwrapped SituacaoDoCadastro situacao,

        @Schema(description = "O cadastro que vale no lugar deste, quando foi unificado.")
        Sobrevivente unificadoEm,

        List<TelefoneView> telefones,
        Beneficiario beneficiario,
        Prestador prestador,

        @Schema(description = "Devolva na alteração, para não desfazer a de outra pessoa.")
        int versao) {

    /** The name to call the person by. */
    public String nomeDeTratamento() {
        return dados.nomeSocial() == null ? dados.nome() : dados.nomeSocial();
    }

    /** Registration as beneficiary; a holder is the holder of itself. */
    @Schema(name = "BeneficiarioView")
    public record Beneficiario(
            String carteira,
            Titular titular,
            Parentesco parentesco,

            @Schema(description = "Quantas pessoas tem a família, com o titular.")
            int familia,

            ContratoView contrato,
            String plano,

            @Schema(description = "Classificação do beneficiário.")
            String classificacao,

            Regulamentacao regulamentacao,
            StatusCadastral statusCadastral) {}

    /** The registration that took the place of a merged one. */
    @Schema(name = "SobreviventeView")
    public record Sobrevivente(long id, String nome) {}

    @Schema(name = "TitularView")
    public record Titular(long id, String nome, String carteira) {}

    @Schema(name = "PrestadorView")
    public record Prestador(TipoPrestador tipo, String registroConselho, String especialidade, String cidade) {}
}
