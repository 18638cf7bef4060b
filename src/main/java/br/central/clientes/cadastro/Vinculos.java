package br.central.clientes.cadastro;

import br.central.clientes.NovoBeneficiario;
import br.central.clientes.Parentesco;
import br.central.clientes.StatusCadastral;
import java.util.Map;
import java.util.Objects;

/** The contracts and holders that new beneficiaries name. */
record Vinculos(Map<String, Contrato> contratos, Map<String, Beneficiario> titulares) {

    /** Gathers in {@code campos} what is wrong; the result is complete only when nothing was. */
    DadosDeBeneficiario ler(NovoBeneficiario novo, Beneficiario atual, CamposDigitados campos) {
        String carteira = campos.carteira("beneficiario.carteira", novo.carteira());
        campos.obrigatorio("beneficiario.carteira", carteira);
        Beneficiario titular = titular(novo, atual, campos);
        Contrato contrato = contrato(novo, titular, campos);
        String plano = campos.texto("beneficiario.plano", novo.plano(), 120);
        return new DadosDeBeneficiario(
                carteira,
                titular,
                contrato,
                plano == null && contrato != null ? contrato.plano() : plano,
                campos.texto("beneficiario.classificacao", novo.classificacao(), 60),
                novo.regulamentacao() == null && contrato != null ? contrato.regulamentacao() : novo.regulamentacao(),
                Objects.requireNonNullElse(novo.statusCadastral(), StatusCadastral.ATIVO),
                parentesco(novo, titular, campos));
    }

    private Beneficiario titular(NovoBeneficiario novo, Beneficiario atual, CamposDigitados campos) {
        String carteira = campos.carteira("beneficiario.titular", novo.titular());
        if (carteira == null) {
            return null;
        }
        Beneficiario titular = titulares.get(carteira);
        campos.exigir(titular != null, "beneficiario.titular", "Não há beneficiário com a carteira do titular.");
        boolean podeSer = titular == null || titular.ehTitular() && titular != atual;
        campos.exigir(podeSer, "beneficiario.titular", "O titular informado é dependente ou o próprio beneficiário.");
        return titular;
    }

    private Contrato contrato(NovoBeneficiario novo, Beneficiario titular, CamposDigitados campos) {
        String numero = campos.texto("beneficiario.contrato", novo.contrato(), 30);
        if (numero == null && titular != null) {
            return titular.dados().contrato();
        }
        Contrato contrato = numero == null ? null : contratos.get(numero);
        campos.exigir(numero != null, "beneficiario.contrato", "Informe o número do contrato.");
        campos.exigir(numero == null || contrato != null, "beneficiario.contrato", "Não há contrato com este número.");
        return contrato;
    }

    private static Parentesco parentesco(NovoBeneficiario novo, Beneficiario titular, CamposDigitados campos) {
        Parentesco padrao = titular == null ? Parentesco.TITULAR : Parentesco.OUTRO;
        Parentesco parentesco = Objects.requireNonNullElse(novo.parentesco(), padrao);
        boolean coerente = (parentesco == Parentesco.TITULAR)
                == (novo.titular() == null || novo.titular().isBlank());
        campos.exigir(coerente, "beneficiario.parentesco", "Só o titular dispensa a carteira do titular.");
        return parentesco;
    }
}
