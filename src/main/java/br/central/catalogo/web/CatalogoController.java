package br.central.catalogo.web;

import br.central.catalogo.Classificacoes;
import br.central.catalogo.DivulgacaoView;
import br.central.catalogo.Divulgacoes;
import br.central.catalogo.FormularioView;
import br.central.catalogo.Formularios;
import br.central.catalogo.InformacaoView;
import br.central.catalogo.Informacoes;
import br.central.catalogo.MotivoDeRecusaView;
import br.central.catalogo.MotivoView;
import br.central.catalogo.Motivos;
import br.central.catalogo.MotivosDeRecusa;
import br.central.catalogo.ScriptView;
import br.central.catalogo.Scripts;
import br.central.catalogo.SituacaoView;
import br.central.catalogo.Situacoes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/catalogo")
@Tag(name = "Catálogo")
class CatalogoController {

    private final Classificacoes classificacoes;
    private final Motivos motivos;
    private final MotivosDeRecusa recusas;
    private final Situacoes situacoes;
    private final Informacoes informacoes;
    private final Scripts scripts;
    private final Formularios formularios;
    private final Divulgacoes divulgacoes;

    CatalogoController(
            Classificacoes classificacoes,
            Motivos motivos,
            MotivosDeRecusa recusas,
            Situacoes situacoes,
            Informacoes informacoes,
            Scripts scripts,
            Formularios formularios,
            Divulgacoes divulgacoes) {
        this.classificacoes = classificacoes;
        this.motivos = motivos;
        this.recusas = recusas;
        this.situacoes = situacoes;
        this.informacoes = informacoes;
        this.scripts = scripts;
        this.formularios = formularios;
        this.divulgacoes = divulgacoes;
    }

    @GetMapping("/motivos")
    @Operation(
            summary = "Motivos",
            description = "Os da classificação e das que estão acima dela, e os que valem para todas.")
    List<MotivoView> motivos(
            @Parameter(example = "financeiro/boleto/segunda-via") @RequestParam(required = false)
                    String classificacao) {
        return motivos.de(classificacao);
    }

    @GetMapping("/motivos-de-recusa")
    @Operation(
            summary = "Motivos de recusa",
            description = "Os ativos, com o texto ao cliente, o fundamento e as lacunas a preencher.")
    List<MotivoDeRecusaView> motivosDeRecusa() {
        return recusas.todos();
    }

    @GetMapping("/situacoes")
    @Operation(summary = "Situações", description = "Nome e cor de cada situação de atendimentos e solicitações.")
    List<SituacaoView> situacoes() {
        return situacoes.todas();
    }

    @GetMapping("/informacoes")
    @Operation(
            summary = "Busca nas informações",
            description = "Todas as palavras, em título, texto, solução proposta ou palavras-chave, sem diferença de"
                    + " acento. No máximo 50. As lacunas dos textos vêm preenchidas; {cliente} fica para quem lê.")
    List<InformacaoView> informacoes(
            @Parameter(example = "segunda via boleto") @RequestParam(defaultValue = "") String busca) {
        return informacoes.buscar(busca);
    }

    @GetMapping("/informacoes/{codigo}")
    @Operation(summary = "Uma informação")
    InformacaoView informacao(@Parameter(example = "segunda-via-de-boleto") @PathVariable String codigo) {
        return informacoes.exigir(codigo);
    }

    @GetMapping("/scripts")
    @Operation(
            summary = "Scripts de atendimento",
            description = "Por tópico, com a saudação da hora e as lacunas preenchidas com o que for informado.")
    List<ScriptView> scripts(
            @Parameter(example = "Ana") @RequestParam(required = false) String operador,
            @Parameter(example = "Maria da Silva") @RequestParam(required = false) String cliente,
            @RequestParam(required = false) String protocolo) {
        Map<String, String> valores = new HashMap<>();
        valores.put("operador", operador);
        valores.put("cliente", cliente);
        valores.put("protocolo", protocolo);
        return scripts.todos(valores);
    }

    @GetMapping("/divulgacoes")
    @Operation(
            summary = "Como quem quer contratar nos conheceu",
            description = "As classificações de divulgação em uso e em vigor hoje.")
    List<DivulgacaoView> divulgacoes() {
        return divulgacoes.emVigor();
    }

    @GetMapping("/formularios")
    @Operation(
            summary = "Formulário de um tipo de solicitação",
            description = "O da classificação, senão o da mais próxima acima dela, senão o padrão.")
    FormularioView formulario(
            @Parameter(example = "financeiro/boleto/segunda-via") @RequestParam String classificacao) {
        return formularios.doTipo(classificacoes.exigirParaUso(classificacao).caminho());
    }
}
