package br.central.atendimento.dominio;

import br.central.prazos.RelogioDerivado;
import jakarta.persistence.Embeddable;

/** Why a clock gives as much as it does: the norm, and the rule of the table in the version that said so. */
@Embeddable
public record FundamentoDoRelogio(
        String baseLegal, String regra, String decisao, int versaoDecisao, String explicacao) {

    static FundamentoDoRelogio de(RelogioDerivado derivado) {
        return new FundamentoDoRelogio(
                derivado.baseLegal(),
                derivado.decisao().regra(),
                derivado.decisao().chave(),
                derivado.decisao().versao(),
                derivado.explicacao());
    }
}
