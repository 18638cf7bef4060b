package br.central.cadastros;

import br.central.registros.ArvoresDosRegistros;
import br.central.registros.DescricaoDeRegistro;
import br.central.registros.FichaDeRegistro;
import br.central.registros.Registros;
import br.central.registros.ValoresDeFabrica;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of one entry of a register: its form, what was typed into it, and all that is told of it. */
@Component
class FichaNaPagina {

    private static final String FICHA = "cadastros/ficha";

    private final Registros registros;
    private final ArvoresDosRegistros arvores;
    private final ValoresDeFabrica fabrica;

    FichaNaPagina(Registros registros, ArvoresDosRegistros arvores, ValoresDeFabrica fabrica) {
        this.registros = registros;
        this.arvores = arvores;
        this.fabrica = fabrica;
    }

    /** Of one that is not there yet. */
    String nova(String registro, Map<String, String> erros, Map<String, String> campos, Model modelo) {
        modelo.addAttribute("registro", registros.descricao(registro));
        modelo.addAttribute("ficha", null);
        modelo.addAttribute("campos", campos);
        modelo.addAttribute("erros", erros);
        return FICHA;
    }

    String uma(
            String registro,
            FichaDeRegistro ficha,
            Map<String, String> campos,
            Map<String, String> erros,
            Model modelo) {
        DescricaoDeRegistro descricao = registros.descricao(registro);
        modelo.addAttribute("registro", descricao);
        modelo.addAttribute("ficha", ficha);
        modelo.addAttribute("titulo", descricao.titulo(ficha));
        modelo.addAttribute("campos", campos);
        modelo.addAttribute("erros", erros);
        modelo.addAttribute("emArvore", arvores.emArvore(registro));
        modelo.addAttribute("voltaAFabrica", fabrica.mudada(registro, ficha));
        modelo.addAttribute("usos", registros.usos(registro, ficha));
        modelo.addAttribute("ligacoes", registros.ligacoes(registro, ficha));
        modelo.addAttribute("previa", registros.previa(registro, ficha, campos).orElse(null));
        modelo.addAttribute(
                "previaEmHtml", registros.previaEmHtml(registro, ficha).orElse(null));
        modelo.addAttribute("mudancasDaFicha", registros.historico(registro, ficha.chave()));
        return FICHA;
    }
}
