package br.central.regras.tabelas.web;

import br.central.regras.publicacao.NovaVolta;
import br.central.regras.publicacao.PublicacaoView;
import br.central.regras.publicacao.Publicador;
import br.central.regras.tabelas.NovaPublicacao;
import br.central.regras.tabelas.Planilhas;
import br.central.regras.tabelas.Publicacoes;
import br.central.regras.tabelas.QualTabela;
import br.central.regras.tabelas.TabelaDoNegocio;
import br.central.regras.tabelas.VersaoView;
import br.central.regras.tabelas.Versoes;
import br.central.regras.tabelas.modelo.Tabela;
import br.central.regras.tabelas.modelo.TextoDaCelula;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/regras")
@Tag(
        name = "Regras",
        description = "As tabelas de decisão: versões, diferenças, rascunhos e publicações. Exige PUBLICAR_MODELOS.")
class TabelasController {

    private final QualTabela tabelas;
    private final Versoes versoes;
    private final Publicacoes publicacoes;
    private final Publicador publicador;
    private final Planilhas planilhas;
    private final TextoDaCelula textos;

    TabelasController(
            QualTabela tabelas,
            Versoes versoes,
            Publicacoes publicacoes,
            Publicador publicador,
            Planilhas planilhas,
            TextoDaCelula textos) {
        this.tabelas = tabelas;
        this.versoes = versoes;
        this.publicacoes = publicacoes;
        this.publicador = publicador;
        this.planilhas = planilhas;
        this.textos = textos;
    }

    record Resumo(String chave, String nome, String decide, int emVigor) {}

    @GetMapping("/tabelas")
    @Operation(summary = "As tabelas e a versão de cada uma que está em vigor")
    List<Resumo> lista() {
        return Arrays.stream(TabelaDoNegocio.values())
                .map(uma -> new Resumo(uma.chave(), uma.nome(), uma.decide(), versoes.emVigor(uma)))
                .toList();
    }

    @GetMapping("/tabelas/{tabela}/versoes")
    @Operation(summary = "As versões de uma tabela", description = "A mais nova, que está em vigor, primeiro.")
    List<VersaoView> versoes(@PathVariable String tabela) {
        return versoes.lista(tabelas.de(tabela));
    }

    @GetMapping("/tabelas/{tabela}/versoes/{versao}")
    @Operation(summary = "Uma versão com todas as linhas")
    TabelaView versao(@PathVariable String tabela, @PathVariable int versao) {
        return TabelaView.de(versao, versoes.ver(tabelas.de(tabela), versao), textos);
    }

    @GetMapping("/tabelas/{tabela}/versoes/{versao}/planilha")
    @Operation(summary = "Uma versão como planilha (.xlsx)")
    ResponseEntity<byte[]> planilha(@PathVariable String tabela, @PathVariable int versao) {
        TabelaDoNegocio qual = tabelas.de(tabela);
        return ArquivoXlsx.chamado(qual.chave() + "-v" + versao, planilhas.exportar(qual, versao));
    }

    @GetMapping("/tabelas/{tabela}/diferenca")
    @Operation(
            summary = "O que difere entre duas versões",
            description =
                    "Linha a linha, e o que muda para as demandas: as duas são avaliadas para tudo o que se pode registrar.")
    DiferencaView diferenca(@PathVariable String tabela, @RequestParam int de, @RequestParam int ate) {
        TabelaDoNegocio qual = tabelas.de(tabela);
        Tabela depois = versoes.ver(qual, ate);
        return DiferencaView.de(versoes.diferenca(qual, de, ate), depois, textos);
    }

    @PostMapping("/tabelas/{tabela}/publicacoes")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Publica o próprio rascunho, agora ou num momento",
            description =
                    "409 quando outra versão entrou em vigor desde aquela de que o rascunho parte; 422 com a lista do que"
                            + " a conferência não deixa passar. A próxima demanda segue a versão nova.")
    PublicacaoView publicar(@PathVariable String tabela, @RequestBody NovaPublicacao nova) {
        return publicacoes.publicar(tabelas.de(tabela), nova);
    }

    @PostMapping("/tabelas/{tabela}/volta")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Volta a uma versão anterior",
            description = "As linhas dela são publicadas outra vez, como a versão mais nova.")
    PublicacaoView voltar(@PathVariable String tabela, @RequestBody NovaVolta nova) {
        return publicador.voltar(tabelas.de(tabela).alvo(), nova);
    }
}
