package br.central.tasklist.trabalho;

import br.central.atendimento.Atendimentos;
import br.central.atendimento.Avaliacoes;
import br.central.atendimento.EdicaoDeAtendimentos;
import br.central.atendimento.Notas;
import br.central.atendimento.contrato.MensagemComplementar;
import br.central.atendimento.contrato.NovaAvaliacao;
import br.central.atendimento.contrato.NovaNota;
import br.central.atendimento.contrato.Reinicio;
import br.central.pagina.Desfecho;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is done about a whole case from its header. */
@RestController
@Hidden
@RequestMapping("/tasklist/atendimentos/{protocolo}")
class AcoesDoAtendimentoController {

    private final Atendimentos atendimentos;
    private final EdicaoDeAtendimentos edicao;
    private final Avaliacoes avaliacoes;
    private final Notas notas;

    AcoesDoAtendimentoController(
            Atendimentos atendimentos, EdicaoDeAtendimentos edicao, Avaliacoes avaliacoes, Notas notas) {
        this.atendimentos = atendimentos;
        this.edicao = edicao;
        this.avaliacoes = avaliacoes;
        this.notas = notas;
    }

    record Restricao(String grupo) {}

    @PostMapping("/reinicio")
    Desfecho reiniciar(@PathVariable String protocolo, @Valid @RequestBody Reinicio reinicio) {
        atendimentos.reiniciar(protocolo, reinicio);
        return Desfecho.fica("Chamado reiniciado com sucesso.");
    }

    @PostMapping("/notas")
    Desfecho anotar(@PathVariable String protocolo, @Valid @RequestBody NovaNota nota) {
        notas.anotar(protocolo, nota);
        return Desfecho.fica("Nota registrada.");
    }

    @PostMapping("/avaliacao")
    Desfecho avaliar(@PathVariable String protocolo, @Valid @RequestBody NovaAvaliacao nova) {
        avaliacoes.registrar(protocolo, nova);
        return Desfecho.fica("Nota da pesquisa registrada.");
    }

    @PostMapping("/assuncao")
    Desfecho assumir(@PathVariable String protocolo) {
        edicao.assumir(protocolo);
        return Desfecho.fica("O atendimento está com você.");
    }

    @PostMapping("/complemento")
    Desfecho complementar(@PathVariable String protocolo, @Valid @RequestBody MensagemComplementar complemento) {
        edicao.complementar(protocolo, complemento);
        return Desfecho.fica("Mensagem complementar registrada; quem a esperava foi avisado.");
    }

    @PostMapping("/restricao")
    Desfecho restringir(@PathVariable String protocolo, @RequestBody Restricao restricao) {
        edicao.restringir(protocolo, restricao.grupo());
        return Desfecho.fica("Atendimento restrito: só quem restringiu e o perfil escolhido veem o conteúdo.");
    }
}
