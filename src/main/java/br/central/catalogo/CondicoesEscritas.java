package br.central.catalogo;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** When a field is asked for, as it is written in the line of the field ({@code forma = Pix}), and what stands against that. */
final class CondicoesEscritas {

    private CondicoesEscritas() {}

    static String escrita(CampoView.SoSe soSe) {
        return soSe == null ? "" : soSe.campo() + " = " + soSe.valor();
    }

    /** None where nothing is said, or what is said cannot be. */
    static Optional<CampoView.SoSe> de(Map<String, String> linha, List<Map<String, String>> todas) {
        String[] dito = linha.get(CamposDoFormulario.SO_SE).split("=", 2);
        return dito.length < 2
                ? Optional.empty()
                : outra(linha, dito[0].strip(), todas)
                        .filter(outra -> outra.get("tipo").equals(CampoView.Tipo.ESCOLHA.name())
                                && CamposDoFormulario.opcoes(outra.get("opcoes"))
                                        .contains(dito[1].strip()))
                        .map(outra -> new CampoView.SoSe(dito[0].strip(), dito[1].strip(), outra.get("rotulo")));
    }

    /** One that is filled in once, or as often as that one. */
    private static Optional<Map<String, String>> outra(
            Map<String, String> linha, String codigo, List<Map<String, String>> todas) {
        return todas.stream()
                .filter(outra -> outra != linha && outra.get("codigo").equals(codigo))
                .filter(outra -> outra.get(CamposDoFormulario.GRUPO).isEmpty()
                        || outra.get(CamposDoFormulario.GRUPO).equals(linha.get(CamposDoFormulario.GRUPO)))
                .findFirst();
    }

    /** Why it cannot be asked for by what is written there; none where it can. */
    static Optional<String> contra(Map<String, String> linha, List<Map<String, String>> todas) {
        if (linha.get(CamposDoFormulario.SO_SE).isEmpty()) {
            return Optional.empty();
        }
        if (de(linha, todas).isEmpty()) {
            return Optional.of("Escreva o código de outro campo de opções, =, e uma das opções dele.");
        }
        return daAVolta(linha, todas)
                ? Optional.of("Assim este campo nunca se pergunta: a condição volta a ele mesmo.")
                : Optional.empty();
    }

    /** Whether it comes back to the field by way of others. */
    private static boolean daAVolta(Map<String, String> linha, List<Map<String, String>> todas) {
        Set<String> seguidos = new HashSet<>();
        Optional<Map<String, String>> onde = Optional.of(linha);
        while (onde.isPresent() && seguidos.add(onde.get().get("codigo"))) {
            Map<String, String> agora = onde.get();
            onde = de(agora, todas).flatMap(soSe -> outra(agora, soSe.campo(), todas));
        }
        return onde.filter(volta -> volta == linha).isPresent();
    }
}
