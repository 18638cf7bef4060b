package br.central.portal.casos;

import br.central.atendimento.AtendimentosDoCliente;
import br.central.atendimento.contrato.CasoNaLista;
import br.central.atendimento.contrato.PaginaDeCasos;
import br.central.atendimento.contrato.RecorteDeCasos;
import br.central.portal.InterlocutorAtual;
import br.central.portal.PessoaNoPortal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Em aberto, Encerrados and Complementados pela operadora (S1.4), of whoever is looked at. */
@Controller
class ListaDeContatosController {

    private final AtendimentosDoCliente atendimentos;
    private final Vistos vistos;
    private final InterlocutorAtual atual;

    ListaDeContatosController(AtendimentosDoCliente atendimentos, Vistos vistos, InterlocutorAtual atual) {
        this.atendimentos = atendimentos;
        this.vistos = vistos;
        this.atual = atual;
    }

    @GetMapping("/portal/contatos")
    String listar(
            @RequestParam(defaultValue = "ABERTOS") RecorteDeCasos recorte,
            @RequestParam(defaultValue = "1") int pagina,
            Model modelo) {
        PessoaNoPortal pessoa = atual.exigir();
        Map<String, Instant> olhados = recorte == RecorteDeCasos.COM_NOVIDADE ? vistos.todos(pessoa.conta()) : Map.of();
        PaginaDeCasos casos = atendimentos.listar(pessoa.interlocutorEmVista(), recorte, olhados, pagina);
        modelo.addAttribute("recorte", recorte);
        modelo.addAttribute("recortes", RecorteDeCasos.values());
        modelo.addAttribute("casos", casos);
        modelo.addAttribute("novidades", novidades(pessoa.conta(), casos.casos()));
        return "portal/casos/lista";
    }

    /** The protocols of which the person has not seen the last that was told. */
    private Set<String> novidades(long conta, List<CasoNaLista> casos) {
        Map<String, Instant> olhados =
                vistos.de(conta, casos.stream().map(CasoNaLista::protocolo).toList());
        return casos.stream()
                .filter(caso -> caso.novidadeDesde(olhados.get(caso.protocolo())))
                .map(CasoNaLista::protocolo)
                .collect(Collectors.toSet());
    }
}
