package br.central.tasklist.lista;

import br.central.atendimento.contrato.Rotulos;
import br.central.consulta.NovaPesquisa;
import br.central.consulta.PesquisaSalva;
import br.central.consulta.PesquisasSalvas;
import br.central.pagina.Desfecho;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Saved searches, as the page that finds atendimentos keeps, changes and drops them. */
@RestController
@Hidden
@RequestMapping("/tasklist/localizar/pesquisas")
class PesquisasNaMesaController {

    private final PesquisasSalvas pesquisas;
    private final Rotulos rotulos;

    PesquisasNaMesaController(PesquisasSalvas pesquisas, Rotulos rotulos) {
        this.pesquisas = pesquisas;
        this.rotulos = rotulos;
    }

    @PostMapping
    Desfecho salvar(@RequestBody NovaPesquisa nova) {
        return dizer("salva", pesquisas.salvar(nova));
    }

    @PostMapping("/{codigo}")
    Desfecho substituir(@PathVariable String codigo, @RequestBody NovaPesquisa nova) {
        return dizer("alterada", pesquisas.substituir(codigo, nova));
    }

    @PostMapping("/{codigo}/exclusao")
    Desfecho excluir(@PathVariable String codigo) {
        pesquisas.excluir(codigo);
        return Desfecho.fica("Pesquisa excluída.");
    }

    private Desfecho dizer(String como, PesquisaSalva pesquisa) {
        String comQuem = pesquisa.grupo() == null
                ? "só para você"
                : "compartilhada com o grupo " + rotulos.grupo(pesquisa.grupo());
        return Desfecho.fica("Pesquisa “%s” %s, %s.".formatted(pesquisa.nome(), como, comQuem));
    }
}
