package br.central.privacidade;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/incidentes")
@Tag(name = "Privacidade")
class IncidentesController {

    private final Incidentes incidentes;

    IncidentesController(Incidentes incidentes) {
        this.incidentes = incidentes;
    }

    @GetMapping
    @Operation(summary = "Incidentes com dados pessoais, os mais novos primeiro, com os prazos e como estão")
    List<Incidente> lista() {
        return incidentes.lista();
    }

    @GetMapping("/{id}")
    @Operation(summary = "Mostra um incidente")
    Incidente detalhar(@PathVariable long id) {
        return incidentes.detalhar(id);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Registra um incidente",
            description = "Res. CD/ANPD 15/2024: comunicação à ANPD e aos titulares em 3 dias úteis do conhecimento;"
                    + " complemento em 20 dias úteis da comunicação.")
    Incidente registrar(@RequestBody DadosDoIncidente dados) {
        return incidentes.registrar(dados);
    }

    @PutMapping("/{id}")
    @Operation(summary = "Altera um incidente, na versão que foi lida")
    Incidente alterar(@PathVariable long id, @RequestBody DadosDoIncidente dados) {
        return incidentes.alterar(id, dados);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Exclui um incidente registrado há mais de 5 anos; antes, 409")
    void excluir(@PathVariable long id) {
        incidentes.excluir(id);
    }
}
