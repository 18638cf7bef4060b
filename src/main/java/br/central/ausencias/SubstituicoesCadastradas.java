package br.central.ausencias;

import br.central.seguranca.Substituicoes;
import org.springframework.stereotype.Component;

@Component
class SubstituicoesCadastradas implements Substituicoes {

    private final AusenciasNoBanco ausencias;

    SubstituicoesCadastradas(AusenciasNoBanco ausencias) {
        this.ausencias = ausencias;
    }

    @Override
    public boolean substitui(String substituto, String ausente) {
        return substituto != null
                && ausente != null
                && !substituto.equals(ausente)
                && ausencias.substitui(substituto, ausente);
    }
}
