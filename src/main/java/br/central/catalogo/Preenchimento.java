package br.central.catalogo;

import br.central.comum.Recusa;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was filled into a form, read field by field: what is not asked for goes, what does not fit is pointed out there. */
final class Preenchimento {

    private final LocalDate hoje;
    private final List<Recusa.Erro> erros = new ArrayList<>();

    /**
     * Where fields stand, as a system names it and as people do.
     *
     * @param dito nothing, or which time of which group
     */
    private record Lugar(String prefixo, String dito) {

        Lugar vez(CampoView grupo, int numero) {
            return new Lugar(prefixo + grupo.codigo() + "." + numero + ".", grupo.rotulo() + ", " + (numero + 1));
        }

        Recusa.Erro contra(String codigo, String mensagem) {
            return new Recusa.Erro(prefixo + codigo, dito.isEmpty() ? mensagem : dito + ": " + seguindo(mensagem));
        }

        /** In a list of what is wrong, which field of that time it is has to be said too. */
        Recusa.Erro contra(CampoView campo, String mensagem) {
            return dito.isEmpty()
                    ? contra(campo.codigo(), mensagem)
                    : new Recusa.Erro(
                            prefixo + campo.codigo(), dito + ", " + campo.rotulo() + ": " + seguindo(mensagem));
        }

        /** An abbreviation stays as it is. */
        private static String seguindo(String mensagem) {
            return mensagem.length() > 1 && Character.isLowerCase(mensagem.charAt(1))
                    ? Character.toLowerCase(mensagem.charAt(0)) + mensagem.substring(1)
                    : mensagem;
        }
    }

    private Preenchimento(LocalDate hoje) {
        this.hoje = hoje;
    }

    /**
     * @param prefixo what names of fields have before them where what is wrong is told
     * @param hoje the day that fields up to today, or from today on, are measured by
     * @return in the order of the form, each in the shape in which it is kept; empty ones left out
     */
    static Map<String, Object> ler(
            List<CampoView> campos, Map<String, Object> recebidos, String prefixo, LocalDate hoje) {
        Preenchimento preenchimento = new Preenchimento(hoje);
        Map<String, Object> lidos = preenchimento.lidos(
                campos, recebidos, CondicoesDosCampos.de(campos, recebidos), new Lugar(prefixo, ""));
        if (!preenchimento.erros.isEmpty()) {
            throw new Recusa.RegraNaoAtendida(preenchimento.erros);
        }
        return lidos;
    }

    static boolean incompleto(FormularioView formulario, Map<String, Object> guardados) {
        return falta(formulario.campos(), guardados, CondicoesDosCampos.de(formulario.campos(), guardados));
    }

    private static boolean falta(List<CampoView> campos, Map<String, Object> guardados, CondicoesDosCampos condicoes) {
        return condicoes.perguntados(campos).stream().anyMatch(campo -> {
            Object valor = guardados.get(campo.codigo());
            return campo.tipo() == CampoView.Tipo.GRUPO
                    ? faltaNoGrupo(campo, valor, condicoes)
                    : campo.obrigatorio() && ValorDeCampo.vazio(valor);
        });
    }

    private static boolean faltaNoGrupo(CampoView grupo, Object valor, CondicoesDosCampos condicoes) {
        return !(valor instanceof Collection<?> vezes) || vezes.isEmpty()
                ? grupo.obrigatorio()
                : vezes.stream().anyMatch(vez -> {
                    Map<String, Object> ditos = ditos(vez);
                    return falta(grupo.campos(), ditos, condicoes.naVez(grupo, ditos));
                });
    }

    private Map<String, Object> lidos(
            List<CampoView> campos, Map<String, Object> recebidos, CondicoesDosCampos condicoes, Lugar lugar) {
        List<String> conhecidos = campos.stream().map(CampoView::codigo).toList();
        recebidos.keySet().stream()
                .filter(codigo -> !conhecidos.contains(codigo))
                .forEach(codigo -> erros.add(lugar.contra(codigo, "Este campo não é do formulário.")));
        Map<String, Object> lidos = new LinkedHashMap<>();
        for (CampoView campo : condicoes.perguntados(campos)) {
            Object valor = recebidos.get(campo.codigo());
            if (campo.tipo() == CampoView.Tipo.GRUPO) {
                List<Map<String, Object>> vezes = vezes(campo, valor, condicoes, lugar);
                if (!vezes.isEmpty()) {
                    lidos.put(campo.codigo(), vezes);
                }
            } else if (!ValorDeCampo.vazio(valor)) {
                try {
                    lidos.put(campo.codigo(), ValorDeCampo.ler(campo, valor, hoje));
                } catch (ValorDeCampo.NaoServe naoServe) {
                    erros.add(lugar.contra(campo, naoServe.getMessage()));
                }
            } else if (campo.obrigatorio()) {
                erros.add(lugar.contra(campo.codigo(), falta(campo.rotulo())));
            }
        }
        return lidos;
    }

    /** Those that are blank, as rows of a page are that nobody needed, are as if they were not there. */
    private List<Map<String, Object>> vezes(CampoView grupo, Object valor, CondicoesDosCampos condicoes, Lugar lugar) {
        if (valor != null && !(valor instanceof Collection<?>)) {
            erros.add(lugar.contra(
                    grupo.codigo(),
                    "Informe " + grupo.rotulo() + " como uma lista de objetos, cada um com os campos do grupo."));
            return List.of();
        }
        List<?> todas = valor == null ? List.of() : List.copyOf((Collection<?>) semNulos(valor));
        long preenchidas =
                todas.stream().filter(vez -> !ValorDeCampo.vazio(vez)).count();
        String contra = contraQuantas(grupo, preenchidas);
        if (contra != null) {
            erros.add(lugar.contra(grupo.codigo(), contra));
            return List.of();
        }
        List<Map<String, Object>> lidas = new ArrayList<>();
        for (int i = 0; i < todas.size(); i++) {
            if (!ValorDeCampo.vazio(todas.get(i))) {
                lidas.add(vez(grupo, i, todas.get(i), condicoes, lugar));
            }
        }
        return lidas;
    }

    private static Object semNulos(Object valor) {
        return ((Collection<?>) valor)
                .stream().map(vez -> vez == null ? Map.of() : vez).toList();
    }

    private static String contraQuantas(CampoView grupo, long quantas) {
        if (quantas == 0) {
            return grupo.obrigatorio() ? "Preencha " + grupo.rotulo() + " ao menos uma vez." : null;
        }
        if (quantas < grupo.vezesAoMenos()) {
            return grupo.rotulo() + ": preencha ao menos " + grupo.vezesAoMenos() + " vezes; há " + quantas + ".";
        }
        return quantas > grupo.vezes()
                ? grupo.rotulo() + ": são até " + grupo.vezes() + " vezes; há " + quantas + "."
                : null;
    }

    private Map<String, Object> vez(
            CampoView grupo, int numero, Object dita, CondicoesDosCampos condicoes, Lugar lugar) {
        if (!(dita instanceof Map<?, ?>)) {
            erros.add(lugar.contra(
                    grupo.codigo() + "." + numero,
                    grupo.rotulo() + ", " + (numero + 1) + ": informe um objeto com os campos do grupo."));
            return Map.of();
        }
        Map<String, Object> ditos = ditos(dita);
        return lidos(grupo.campos(), ditos, condicoes.naVez(grupo, ditos), lugar.vez(grupo, numero));
    }

    private static Map<String, Object> ditos(Object vez) {
        Map<String, Object> ditos = new LinkedHashMap<>();
        if (vez instanceof Map<?, ?> valores) {
            valores.forEach((codigo, valor) -> ditos.put(String.valueOf(codigo), valor));
        }
        return ditos;
    }

    private static String falta(String rotulo) {
        return rotulo.endsWith("?") ? "Responda: " + rotulo : "Preencha o campo " + rotulo + ".";
    }
}
