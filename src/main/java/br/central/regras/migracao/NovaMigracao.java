package br.central.regras.migracao;

import br.central.comum.Recusa;
import java.util.Map;
import java.util.Set;

/**
 * @param de number of the version that is left
 * @param para number of the version that is gone to
 * @param mapeamentos by id of a step without counterpart, id of the one that takes its place
 * @param retirados what is no longer waited for beside a step
 */
public record NovaMigracao(
        String processo, Integer de, Integer para, Map<String, String> mapeamentos, Set<String> retirados) {

    String processoExigido() {
        return exigido("processo", processo);
    }

    int deExigida() {
        return exigido("de", de);
    }

    int paraExigida() {
        return exigido("para", para);
    }

    private static <T> T exigido(String campo, T valor) {
        if (valor == null || valor.toString().isBlank()) {
            throw Recusa.RegraNaoAtendida.campo(campo, "Informe o processo e as duas versões.");
        }
        return valor;
    }
}
