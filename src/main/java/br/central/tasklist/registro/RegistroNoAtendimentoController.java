package br.central.tasklist.registro;

import br.central.atendimento.EdicaoDeAtendimentos;
import br.central.atendimento.Solicitacoes;
import br.central.atendimento.contrato.Endereco;
import br.central.atendimento.contrato.NovaSolicitacao;
import br.central.atendimento.contrato.Rotulos;
import br.central.atendimento.contrato.SolicitacaoView;
import br.central.catalogo.CampoView;
import br.central.catalogo.FormularioView;
import br.central.catalogo.Formularios;
import br.central.comum.Recusa;
import br.central.pagina.Desfecho;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the operator records while the client is there. */
@RestController
@Hidden
@RequestMapping("/tasklist/atendimentos/{protocolo}")
class RegistroNoAtendimentoController {

    private final EdicaoDeAtendimentos edicao;
    private final Solicitacoes solicitacoes;
    private final Formularios formularios;
    private final Rotulos rotulos;

    RegistroNoAtendimentoController(
            EdicaoDeAtendimentos edicao, Solicitacoes solicitacoes, Formularios formularios, Rotulos rotulos) {
        this.edicao = edicao;
        this.solicitacoes = solicitacoes;
        this.formularios = formularios;
        this.rotulos = rotulos;
    }

    /** @param procura what is typed in the field of the kind */
    record Pedido(
            String tipo,
            Map<String, Object> campos,
            Endereco endereco,

            @Size(max = 99_999, message = "A descrição vai até 99.999 caracteres.")
            String descricao,

            String procura) {}

    @PostMapping("/solicitacoes")
    Desfecho registrarSolicitacao(@PathVariable String protocolo, @Valid @RequestBody Pedido pedido) {
        if (pedido.tipo() == null) {
            throw Recusa.RegraNaoAtendida.campo("tipo", "Escolha o tipo da solicitação na lista.");
        }
        FormularioView formulario = formularios.doTipo(pedido.tipo());
        Map<String, Object> campos = comObrigatorios(formulario, pedido.campos());
        Endereco endereco =
                pedido.endereco() == null ? EnderecosDaSolicitacao.doFormulario(formulario, campos) : pedido.endereco();
        var nova = new NovaSolicitacao(pedido.tipo(), campos, endereco, pedido.descricao(), null, null);
        SolicitacaoView registrada = solicitacoes.registrar(protocolo, nova);
        String prazo = registrada.prazo() == null
                ? ""
                : " Prazo de resposta: %s."
                        .formatted(rotulos.quando(registrada.prazo().venceEm()));
        return new Desfecho("Solicitação %s registrada.%s".formatted(registrada.protocolo(), prazo));
    }

    /** Whoever sees the form fills it in: what has to be there and is not is pointed out. */
    private static Map<String, Object> comObrigatorios(FormularioView formulario, Map<String, Object> digitados) {
        Map<String, Object> campos = new LinkedHashMap<>(digitados == null ? Map.of() : digitados);
        formulario.campos().stream()
                .filter(CampoView::obrigatorio)
                .forEach(campo -> campos.putIfAbsent(campo.codigo(), null));
        return campos;
    }
}
