package br.central.catalogo;

import br.central.comum.Recusa;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which fields repeat together, as it is written in their lines, and what stands against that. */
final class GruposEscritos {

    private static final Set<CampoView.Tipo> SO_FORA =
            Set.of(CampoView.Tipo.ENDERECO, CampoView.Tipo.ARQUIVO, CampoView.Tipo.GRUPO);

    private GruposEscritos() {}

    static void conferir(
            String onde, Map<String, String> linha, List<Map<String, String>> todas, List<Recusa.Erro> erros) {
        CampoView.Tipo tipo = CampoView.Tipo.valueOf(linha.get("tipo"));
        String grupo = linha.get(CamposDoFormulario.GRUPO);
        if (!grupo.isEmpty() && todas.stream().noneMatch(outra -> ehGrupo(outra, grupo))) {
            erros.add(new Recusa.Erro(
                    onde + CamposDoFormulario.GRUPO, "Escreva o código de um campo que seja um grupo que se repete."));
        } else if (!grupo.isEmpty() && SO_FORA.contains(tipo)) {
            erros.add(
                    new Recusa.Erro(onde + "tipo", "Dentro de um grupo não cabem endereço, arquivos nem outro grupo."));
        }
        if (tipo == CampoView.Tipo.GRUPO) {
            doGrupo(onde, linha, todas, erros);
        }
    }

    private static boolean ehGrupo(Map<String, String> linha, String codigo) {
        return linha.get("codigo").equals(codigo) && linha.get("tipo").equals(CampoView.Tipo.GRUPO.name());
    }

    private static void doGrupo(
            String onde, Map<String, String> linha, List<Map<String, String>> todas, List<Recusa.Erro> erros) {
        if (todas.stream()
                .noneMatch(outra -> outra.get(CamposDoFormulario.GRUPO).equals(linha.get("codigo")))) {
            erros.add(new Recusa.Erro(
                    onde + "tipo", "Nenhum campo está dentro deste grupo: diga em cada um que se repete com ele."));
        }
        boolean legiveis = true;
        for (String limite : List.of("minimo", "maximo")) {
            if (!linha.get(limite).isEmpty() && !saoVezes(linha.get(limite))) {
                legiveis = false;
                erros.add(new Recusa.Erro(
                        onde + limite, "Escreva quantas vezes, de 1 a " + CampoView.MAXIMO_DE_VEZES + "."));
            }
        }
        if (legiveis && vezes(linha, "minimo", 1) > vezes(linha, "maximo", CampoView.VEZES_SEM_DIZER)) {
            erros.add(new Recusa.Erro(
                    onde + "maximo",
                    "O máximo, que sem dizer é " + CampoView.VEZES_SEM_DIZER + ", é menor que o mínimo."));
        }
    }

    private static boolean saoVezes(String escritas) {
        return escritas.matches("\\d{1,2}")
                && Integer.parseInt(escritas) >= 1
                && Integer.parseInt(escritas) <= CampoView.MAXIMO_DE_VEZES;
    }

    private static int vezes(Map<String, String> linha, String limite, int semDizer) {
        return linha.get(limite).isEmpty() ? semDizer : Integer.parseInt(linha.get(limite));
    }
}
