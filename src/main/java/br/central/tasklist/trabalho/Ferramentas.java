package br.central.tasklist.trabalho;

import br.central.atendimento.contrato.Rotulos;
import br.central.comunicacao.EnderecosComDefeito;
import br.central.pagina.PaginaDaMesaController;
import br.central.seguranca.Atuacao;
import br.central.seguranca.Grupo;
import br.central.seguranca.Grupos;
import java.util.List;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page of the desk what the panels of this package show themselves with. */
@ControllerAdvice(annotations = PaginaDaMesaController.class)
class Ferramentas {

    private final PaineisDoCaso trabalho;
    private final Retornos retornos;
    private final Rotulos rotulos;
    private final Grupos grupos;
    private final EnderecosComDefeito enderecos;

    Ferramentas(
            PaineisDoCaso trabalho, Retornos retornos, Rotulos rotulos, Grupos grupos, EnderecosComDefeito enderecos) {
        this.trabalho = trabalho;
        this.retornos = retornos;
        this.rotulos = rotulos;
        this.grupos = grupos;
        this.enderecos = enderecos;
    }

    @ModelAttribute("trabalho")
    PaineisDoCaso trabalho() {
        return trabalho;
    }

    @ModelAttribute("retornos")
    Retornos retornos() {
        return retornos;
    }

    /** Those a demand can be handed to. */
    @ModelAttribute("areas")
    List<Grupo> areas() {
        return grupos.que(Atuacao.RESPONDE);
    }

    @ModelAttribute("gruposDeTrabalho")
    List<Grupo> gruposDeTrabalho() {
        return grupos.deTrabalho();
    }

    /** Asked only about addresses that the page shows anyway. */
    @ModelAttribute("enderecosComDefeito")
    EnderecosComDefeito enderecosComDefeito() {
        return enderecos;
    }

    @ModelAttribute("rotulos")
    Rotulos rotulos() {
        return rotulos;
    }
}
