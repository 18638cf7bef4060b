package br.central.regras.tabelas.web;

import br.central.comum.Recusa;
import br.central.pagina.PaginaDaMesaController;
import br.central.prazos.TabelaComDefeito;
import br.central.regras.publicacao.Especie;
import br.central.regras.publicacao.HistoriaDasPublicacoes;
import br.central.regras.tabelas.Planilhas;
import br.central.regras.tabelas.ProblemaDaCelula;
import br.central.regras.tabelas.QualTabela;
import br.central.regras.tabelas.RascunhoView;
import br.central.regras.tabelas.Rascunhos;
import br.central.regras.tabelas.TabelaDoNegocio;
import br.central.regras.tabelas.VersaoView;
import br.central.regras.tabelas.Versoes;
import br.central.regras.tabelas.diferencas.Efeitos;
import br.central.regras.tabelas.diferencas.RegrasQueValem;
import br.central.regras.tabelas.modelo.Tabela;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.util.UriUtils;

/** The page of rules inside Cockpit: its tables, one of them, the draft of it, what differs, what was published. */
@Hidden
@PaginaDaMesaController
@RequestMapping("/cockpit/regras")
class PaginaDasRegrasController {

    private final QualTabela tabelas;
    private final Versoes versoes;
    private final Rascunhos rascunhos;
    private final HistoriaDasPublicacoes publicacoes;
    private final Planilhas planilhas;
    private final RegrasQueValem valem;
    private final MontagemDasRegras montagem;

    PaginaDasRegrasController(
            QualTabela tabelas,
            Versoes versoes,
            Rascunhos rascunhos,
            HistoriaDasPublicacoes publicacoes,
            Planilhas planilhas,
            RegrasQueValem valem,
            MontagemDasRegras montagem) {
        this.tabelas = tabelas;
        this.versoes = versoes;
        this.rascunhos = rascunhos;
        this.publicacoes = publicacoes;
        this.planilhas = planilhas;
        this.valem = valem;
        this.montagem = montagem;
    }

    /** One table on the first page. @param emVigor {@code null} when none was published */
    record NaLista(TabelaDoNegocio qual, VersaoView emVigor, RascunhoView rascunho) {}

    @GetMapping
    String lista(Model modelo) {
        List<NaLista> todas = Arrays.stream(TabelaDoNegocio.values())
                .map(uma -> new NaLista(
                        uma,
                        versoes.lista(uma).stream().findFirst().orElse(null),
                        rascunhos.meu(uma).orElse(null)))
                .toList();
        modelo.addAttribute("tabelas", todas);
        modelo.addAttribute("publicacoes", publicacoes.de(Especie.TABELA));
        modelo.addAttribute(
                "nomes",
                Arrays.stream(TabelaDoNegocio.values())
                        .collect(Collectors.toMap(TabelaDoNegocio::chave, TabelaDoNegocio::nome)));
        return "regras/tabelas";
    }

    @GetMapping("/{tabela}")
    String versoes(
            @PathVariable String tabela,
            @RequestParam(required = false) Integer versao,
            @RequestParam(defaultValue = "") String classificacao,
            Model modelo) {
        TabelaDoNegocio qual = tabelas.de(tabela);
        List<VersaoView> todas = versoes.lista(qual);
        int qualVersao = versao == null ? versoes.emVigor(qual) : versao;
        Tabela lida = versoes.ver(qual, qualVersao);
        modelo.addAttribute("qual", qual);
        modelo.addAttribute("versoes", todas);
        modelo.addAttribute("versao", qualVersao);
        modelo.addAttribute("rascunho", rascunhos.meu(qual).orElse(null));
        linhas(lida, List.of(), montagem.versao(lida, versoes, qual, qualVersao), classificacao, modelo);
        return "regras/versoes";
    }

    @GetMapping("/{tabela}/rascunho")
    String rascunho(
            @PathVariable String tabela,
            @RequestParam(defaultValue = "") String classificacao,
            @RequestParam(defaultValue = "") String linha,
            Model modelo) {
        TabelaDoNegocio qual = tabelas.de(tabela);
        RascunhoView meu = rascunhos
                .meu(qual)
                .orElseThrow(() ->
                        new Recusa.NaoEncontrado("Você não tem rascunho desta tabela. Abra a tabela e comece um."));
        modelo.addAttribute("qual", qual);
        modelo.addAttribute("rascunho", meu);
        modelo.addAttribute("ensaios", rascunhos.ensaios(qual));
        List<LinhaNaPagina> linhas = linhas(
                meu.tabela(),
                meu.problemas(),
                new Efeitos.Versao(meu.tabela(), rascunhos.modelo(qual)),
                classificacao,
                modelo);
        modelo.addAttribute(
                "aberta",
                linhas.stream()
                        .filter(uma -> uma.id().equals(linha))
                        .findFirst()
                        .orElse(null));
        return "regras/rascunho";
    }

    /** What the draft changes and what stands against it: takes a moment, so that it is asked for. */
    @GetMapping("/{tabela}/conferencia")
    String conferencia(@PathVariable String tabela, Model modelo) {
        TabelaDoNegocio qual = tabelas.de(tabela);
        modelo.addAttribute("apontamentos", rascunhos.verificar(qual));
        RascunhoView meu = rascunhos.comecar(qual);
        modelo.addAttribute("diferenca", montagem.diferenca(rascunhos.diferenca(qual), meu.tabela()));
        return "regras/partes :: conferencia";
    }

    @GetMapping("/{tabela}/diferenca")
    String diferenca(
            @PathVariable String tabela,
            @RequestParam(required = false) Integer de,
            @RequestParam(required = false) Integer ate,
            Model modelo) {
        TabelaDoNegocio qual = tabelas.de(tabela);
        int ultima = ate == null ? versoes.emVigor(qual) : ate;
        int primeira = de == null ? Math.max(1, ultima - 1) : de;
        modelo.addAttribute("qual", qual);
        modelo.addAttribute("versoes", versoes.lista(qual));
        modelo.addAttribute("de", primeira);
        modelo.addAttribute("ate", ultima);
        modelo.addAttribute(
                "diferenca", montagem.diferenca(versoes.diferenca(qual, primeira, ultima), versoes.ver(qual, ultima)));
        return "regras/diferenca";
    }

    /** What a spreadsheet would change; nothing is kept. */
    @PostMapping(path = "/{tabela}/previa", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String previa(@PathVariable String tabela, @RequestPart MultipartFile arquivo, Model modelo) throws IOException {
        TabelaDoNegocio qual = tabelas.de(tabela);
        modelo.addAttribute("qual", qual);
        modelo.addAttribute("rascunho", rascunhos.comecar(qual));
        modelo.addAttribute("motivo", null);
        try {
            Planilhas.Previa previa = planilhas.olhar(qual, arquivo.getBytes());
            modelo.addAttribute("total", previa.total());
            modelo.addAttribute("linhas", montagem.mudadas(previa.linhas(), previa.tabela()));
            modelo.addAttribute("problemas", previa.problemas().size());
        } catch (Recusa.RegraNaoAtendida | Recusa.GrandeDemais recusa) {
            modelo.addAttribute(
                    "motivo",
                    recusa.erros().stream()
                            .map(Recusa.Erro::mensagem)
                            .findFirst()
                            .orElse(recusa.getMessage()));
        }
        return "regras/partes :: previa";
    }

    private List<LinhaNaPagina> linhas(
            Tabela tabela,
            List<ProblemaDaCelula> problemas,
            Efeitos.Versao versao,
            String classificacao,
            Model modelo) {
        List<LinhaNaPagina> todas = montagem.linhas(tabela, problemas);
        Optional<Set<String>> quais = Optional.empty();
        if (!classificacao.isBlank()) {
            try {
                quais = Optional.of(valem.de(versao, classificacao));
            } catch (TabelaComDefeito defeito) {
                modelo.addAttribute("defeito", defeito.getMessage());
            }
        }
        Set<String> filtradas = quais.orElse(null);
        modelo.addAttribute("classificacao", classificacao);
        modelo.addAttribute(
                "comFiltro",
                classificacao.isBlank()
                        ? ""
                        : "&classificacao=" + UriUtils.encode(classificacao, StandardCharsets.UTF_8));
        modelo.addAttribute("caminhos", valem.caminhos());
        modelo.addAttribute("total", todas.size());
        modelo.addAttribute(
                "linhas",
                filtradas == null
                        ? todas
                        : todas.stream()
                                .filter(uma -> filtradas.contains(uma.id()))
                                .toList());
        return todas;
    }
}
