package br.central.ausencias;

import br.central.ausencias.AusenciasNoBanco.Linha;
import br.central.seguranca.Substituicoes;
import java.util.Set;
import java.util.stream.Collectors;
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

    @Override
    public boolean ausente(String login) {
        return ausencias.ausente(login);
    }

    @Override
    public Set<String> substituidosPor(String substituto) {
        return ausencias.substituidosPor(substituto).stream().map(Linha::login).collect(Collectors.toUnmodifiableSet());
    }
}
