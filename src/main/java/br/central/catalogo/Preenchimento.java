package br.central.catalogo;

import br.central.comum.Recusa;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was filled into a form, read field by field: what is not asked for goes, what does not fit is pointed out there. */
final class Preenchimento {

    private static final String CAMPOS = "campos.";

    private final LocalDate hoje;
    private final List<Recusa.Erro> erros = new ArrayList<>();

    private Preenchimento(LocalDate hoje) {
        this.hoje = hoje;
    }

    /**
     * @param hoje the day that fields up to today, or from today on, are measured by
     * @return in the order of the form, each in the shape in which it is kept; empty ones left out
     */
    static Map<String, Object> ler(FormularioView formulario, Map<String, Object> recebidos, LocalDate hoje) {
        Preenchimento preenchimento = new Preenchimento(hoje);
        Map<String, Object> lidos = preenchimento.lidos(formulario.campos(), recebidos);
        if (!preenchimento.erros.isEmpty()) {
            throw new Recusa.RegraNaoAtendida(preenchimento.erros);
        }
        return lidos;
    }

    static boolean incompleto(FormularioView formulario, Map<String, Object> guardados) {
        return Condicoes.perguntados(formulario.campos(), guardados).stream()
                .anyMatch(campo -> campo.obrigatorio() && ValorDeCampo.vazio(guardados.get(campo.codigo())));
    }

    private Map<String, Object> lidos(List<CampoView> campos, Map<String, Object> recebidos) {
        List<String> conhecidos = campos.stream().map(CampoView::codigo).toList();
        recebidos.keySet().stream()
                .filter(codigo -> !conhecidos.contains(codigo))
                .forEach(codigo -> recusar(codigo, "Este campo não é do formulário."));
        Map<String, Object> lidos = new LinkedHashMap<>();
        for (CampoView campo : Condicoes.perguntados(campos, recebidos)) {
            Object valor = recebidos.get(campo.codigo());
            if (!ValorDeCampo.vazio(valor)) {
                try {
                    lidos.put(campo.codigo(), ValorDeCampo.ler(campo, valor, hoje));
                } catch (ValorDeCampo.NaoServe naoServe) {
                    recusar(campo.codigo(), naoServe.getMessage());
                }
            } else if (campo.obrigatorio()) {
                recusar(campo.codigo(), "Preencha o campo " + campo.rotulo() + ".");
            }
        }
        return lidos;
    }

    private void recusar(String codigo, String mensagem) {
        erros.add(new Recusa.Erro(CAMPOS + codigo, mensagem));
    }
}
