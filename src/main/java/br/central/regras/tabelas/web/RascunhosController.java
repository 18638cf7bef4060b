package br.central.regras.tabelas.web;

import br.central.regras.Apontamento;
import br.central.regras.tabelas.CelulaDigitada;
import br.central.regras.tabelas.EdicaoDeLinhas;
import br.central.regras.tabelas.EdicaoDeLinhas.Preenchida;
import br.central.regras.tabelas.Planilhas;
import br.central.regras.tabelas.ProblemaDaCelula;
import br.central.regras.tabelas.QualTabela;
import br.central.regras.tabelas.RascunhoView;
import br.central.regras.tabelas.Rascunhos;
import br.central.regras.tabelas.TabelaDoNegocio;
import br.central.regras.tabelas.modelo.TextoDaCelula;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/regras/tabelas/{tabela}/rascunho")
@Tag(name = "Regras")
class RascunhosController {

    private final QualTabela tabelas;
    private final Rascunhos rascunhos;
    private final EdicaoDeLinhas edicao;
    private final Planilhas planilhas;
    private final TextoDaCelula textos;

    RascunhosController(
            QualTabela tabelas, Rascunhos rascunhos, EdicaoDeLinhas edicao, Planilhas planilhas, TextoDaCelula textos) {
        this.tabelas = tabelas;
        this.rascunhos = rascunhos;
        this.edicao = edicao;
        this.planilhas = planilhas;
        this.textos = textos;
    }

    @Schema(name = "LinhaPreenchida")
    record LinhaDigitada(
            int versao,

            @Schema(description = "Pelo nome da coluna; a que falta fica como está")
            Map<String, CelulaDigitada> celulas,

            String anotacao) {}

    @Schema(name = "LinhaNova")
    record NovaLinha(
            int versao,

            @Schema(description = "A linha abaixo da qual fica; sem ela, é a primeira")
            String depoisDe,

            @Schema(description = "A linha que repete") String copiaDe) {}

    @Schema(name = "LugarDaLinha")
    record Lugar(
            int versao, @Schema(description = "Desde 1") int para) {}

    @Schema(name = "VezDoRascunho")
    record Vez(int versao) {}

    @Schema(name = "PreviaDaPlanilha")
    record Previa(int total, List<DiferencaView.Mudada> linhas, List<ProblemaDaCelula> problemas) {}

    @GetMapping
    @Operation(summary = "O próprio rascunho", description = "404 enquanto não se começa um.")
    ResponseEntity<TabelaView> ver(@PathVariable String tabela) {
        return ResponseEntity.of(rascunhos.meu(tabelas.de(tabela)).map(um -> TabelaView.de(um, textos)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Começa um rascunho da versão em vigor", description = "O que já se começou continua.")
    TabelaView comecar(@PathVariable String tabela) {
        return view(rascunhos.comecar(tabelas.de(tabela)));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Joga o rascunho fora")
    void descartar(@PathVariable String tabela, @RequestParam int versao) {
        rascunhos.descartar(tabelas.de(tabela), versao);
    }

    @PutMapping("/linhas/{linha}")
    @Operation(
            summary = "Muda as células de uma linha",
            description = "Fica gravado também o que ainda não se poderia publicar: `problemas` diz o que é.")
    TabelaView mudar(@PathVariable String tabela, @PathVariable String linha, @RequestBody LinhaDigitada digitada) {
        return view(edicao.preencher(
                tabelas.de(tabela), digitada.versao(), linha, new Preenchida(digitada.celulas(), digitada.anotacao())));
    }

    @PostMapping("/linhas")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Inclui uma linha, vazia ou cópia de outra")
    TabelaView incluir(@PathVariable String tabela, @RequestBody NovaLinha nova) {
        return view(edicao.incluir(tabelas.de(tabela), nova.versao(), nova.depoisDe(), nova.copiaDe()));
    }

    @DeleteMapping("/linhas/{linha}")
    @Operation(summary = "Retira uma linha")
    TabelaView retirar(@PathVariable String tabela, @PathVariable String linha, @RequestParam int versao) {
        return view(edicao.retirar(tabelas.de(tabela), versao, linha));
    }

    @PostMapping("/linhas/{linha}/lugar")
    @Operation(summary = "Põe uma linha noutro lugar")
    TabelaView mover(@PathVariable String tabela, @PathVariable String linha, @RequestBody Lugar lugar) {
        return view(edicao.mover(tabelas.de(tabela), lugar.versao(), linha, lugar.para()));
    }

    @PostMapping("/desfazer")
    @Operation(summary = "Desfaz a última mudança do rascunho")
    TabelaView desfazer(@PathVariable String tabela, @RequestBody Vez vez) {
        return view(rascunhos.desfazer(tabelas.de(tabela), vez.versao()));
    }

    @PostMapping("/atualizar")
    @Operation(
            summary = "Leva o rascunho para a versão em vigor",
            description = "O que se mudou fica; o resto vem da versão que outra pessoa publicou.")
    TabelaView atualizar(@PathVariable String tabela, @RequestBody Vez vez) {
        return view(rascunhos.atualizar(tabelas.de(tabela), vez.versao()));
    }

    @GetMapping("/diferenca")
    @Operation(summary = "O que o rascunho muda", description = "Linha a linha, e o que muda para as demandas.")
    DiferencaView diferenca(@PathVariable String tabela) {
        TabelaDoNegocio qual = tabelas.de(tabela);
        return DiferencaView.de(
                rascunhos.diferenca(qual), rascunhos.comecar(qual).tabela(), textos);
    }

    @GetMapping("/verificacao")
    @Operation(summary = "O que impede publicar o rascunho, e o que só é estranho")
    List<Apontamento> verificar(@PathVariable String tabela) {
        return rascunhos.verificar(tabelas.de(tabela));
    }

    @GetMapping("/modelo")
    @Operation(summary = "O rascunho como modelo (DMN)")
    ResponseEntity<byte[]> modelo(@PathVariable String tabela) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(rascunhos.modelo(tabelas.de(tabela)));
    }

    @GetMapping("/planilha")
    @Operation(summary = "O rascunho como planilha (.xlsx)")
    ResponseEntity<byte[]> planilha(@PathVariable String tabela) {
        TabelaDoNegocio qual = tabelas.de(tabela);
        return ArquivoXlsx.chamado(qual.chave() + "-rascunho", planilhas.exportar(qual, null));
    }

    @PostMapping(path = "/planilha/previa", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "O que uma planilha mudaria no rascunho", description = "Não grava nada.")
    Previa olhar(@PathVariable String tabela, @RequestPart MultipartFile arquivo) throws IOException {
        Planilhas.Previa previa = planilhas.olhar(tabelas.de(tabela), arquivo.getBytes());
        return new Previa(
                previa.total(), DiferencaView.mudadas(previa.linhas(), previa.tabela(), textos), previa.problemas());
    }

    @PostMapping(path = "/planilha", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "As linhas de uma planilha passam a ser as do rascunho", description = "Pode-se desfazer.")
    TabelaView importar(@PathVariable String tabela, @RequestParam int versao, @RequestPart MultipartFile arquivo)
            throws IOException {
        return view(planilhas.importar(tabelas.de(tabela), versao, arquivo.getBytes()));
    }

    private TabelaView view(RascunhoView rascunho) {
        return TabelaView.de(rascunho, textos);
    }
}
