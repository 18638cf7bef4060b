package br.central.catalogo;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * What one kind of client is asked after a case, besides the score from 1 to 5.
 *
 * @param versao of its register: what is answered names it
 * @param nota how the score itself is asked for
 */
@Schema(name = "FormularioDePesquisa")
public record FormularioDePesquisa(String codigo, long versao, String titulo, String nota, List<CampoView> perguntas) {

    public FormularioDePesquisa {
        perguntas = perguntas == null ? List.of() : List.copyOf(perguntas);
    }
}
