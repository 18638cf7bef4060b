package br.central.atendimento.web;

import br.central.atendimento.EdicaoDeAtendimentos;
import br.central.atendimento.IdentidadeDoCliente;
import br.central.atendimento.contrato.Alteracao;
import br.central.atendimento.contrato.AtendimentoView;
import br.central.atendimento.contrato.ContatoInformado;
import br.central.atendimento.contrato.EscolhaDeClassificacao;
import br.central.atendimento.contrato.MensagemComplementar;
import br.central.atendimento.contrato.Texto;
import br.central.atendimento.contrato.Transferencia;
import br.central.clientes.ConfirmacaoDeIdentidade;
import br.central.clientes.Identidade;
import br.central.clientes.ReferenciaCliente;
import br.central.comum.TextoGravavel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/atendimentos/{protocolo}")
@Tag(name = "Atendimentos")
class EdicaoController {

    private final EdicaoDeAtendimentos edicao;
    private final IdentidadeDoCliente identidade;
    private final Validator validador;

    EdicaoController(EdicaoDeAtendimentos edicao, IdentidadeDoCliente identidade, Validator validador) {
        this.edicao = edicao;
        this.identidade = identidade;
        this.validador = validador;
    }

    record Informacao(
            @NotBlank(message = "Informe a informação.") String informacao) {}

    record Restricao(String grupo) {}

    @PatchMapping
    @Operation(summary = "Altera os dados do atendimento; o que não vier fica como está")
    AtendimentoView alterar(@PathVariable String protocolo, @Valid @RequestBody Alteracao alteracao) {
        return edicao.alterar(protocolo, alteracao);
    }

    @PutMapping("/cliente")
    @Operation(summary = "Vincula o cliente ao atendimento")
    AtendimentoView vincular(@PathVariable String protocolo, @RequestBody ReferenciaCliente cliente) {
        return edicao.vincularCliente(protocolo, cliente);
    }

    @DeleteMapping("/cliente")
    @Operation(summary = "Desvincula o cliente do atendimento")
    AtendimentoView desvincular(@PathVariable String protocolo) {
        return edicao.desvincularCliente(protocolo);
    }

    @PutMapping("/contato")
    @Operation(summary = "Troca a pessoa para contato; o que não vier fica vazio")
    AtendimentoView alterarContato(@PathVariable String protocolo, @Valid @RequestBody ContatoInformado contato) {
        return edicao.alterarContato(protocolo, contato);
    }

    @PostMapping("/identidade")
    @Operation(
            summary = "Confirma a identidade de quem fala",
            description =
                    "Compara com o cadastro do cliente vinculado e registra no histórico se conferiu ou que campos"
                            + " divergem, sem revelar o cadastrado. Vale para este atendimento, até que o cliente seja trocado.")
    ConfirmacaoDeIdentidade confirmarIdentidade(@PathVariable String protocolo, @RequestBody Identidade identidade) {
        return this.identidade.confirmarIdentidade(protocolo, identidade);
    }

    @PutMapping("/classificacao")
    @Operation(summary = "Classifica ou reclassifica; os prazos contam sempre da abertura")
    AtendimentoView classificar(@PathVariable String protocolo, @Valid @RequestBody EscolhaDeClassificacao escolha) {
        return edicao.classificar(protocolo, escolha);
    }

    @PostMapping("/informacoes")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Registra uma informação dada ao cliente")
    AtendimentoView registrarInformacao(@PathVariable String protocolo, @Valid @RequestBody Informacao informacao) {
        return edicao.registrarInformacao(protocolo, informacao.informacao());
    }

    @PostMapping("/transferencia")
    @Operation(summary = "Transfere a outro usuário ou grupo")
    AtendimentoView transferir(@PathVariable String protocolo, @Valid @RequestBody Transferencia transferencia) {
        return edicao.transferir(protocolo, transferencia);
    }

    @PostMapping("/assuncao")
    @Operation(summary = "Assume um atendimento da fila")
    AtendimentoView assumir(@PathVariable String protocolo) {
        return edicao.assumir(protocolo);
    }

    @PostMapping(path = "/complementos", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Acrescenta uma mensagem complementar do cliente ou do prestador")
    AtendimentoView complementar(@PathVariable String protocolo, @Valid @RequestBody MensagemComplementar complemento) {
        return edicao.complementar(protocolo, complemento);
    }

    @PostMapping(path = "/complementos", consumes = MediaType.TEXT_PLAIN_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Acrescenta uma mensagem complementar do cliente, em texto puro")
    AtendimentoView complementarEmTexto(@PathVariable String protocolo, @RequestBody String complemento) {
        Texto texto = new Texto(TextoGravavel.exigir(complemento));
        Set<ConstraintViolation<Texto>> falhas = validador.validate(texto);
        if (!falhas.isEmpty()) {
            throw new ConstraintViolationException(falhas);
        }
        return edicao.complementar(protocolo, texto);
    }

    @PostMapping("/restricao")
    @Operation(summary = "Torna o conteúdo restrito ao operador e, se informado, a um grupo")
    AtendimentoView restringir(@PathVariable String protocolo, @RequestBody(required = false) Restricao restricao) {
        return edicao.restringir(protocolo, restricao == null ? null : restricao.grupo());
    }
}
