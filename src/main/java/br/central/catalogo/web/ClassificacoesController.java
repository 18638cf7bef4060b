package br.central.catalogo.web;

import br.central.catalogo.CanalDoPortal;
import br.central.catalogo.ClassificacaoView;
import br.central.catalogo.Classificacoes;
import br.central.catalogo.ConteudoDaClassificacao;
import br.central.catalogo.NoDaArvore;
import br.central.catalogo.NovaClassificacao;
import br.central.comum.Recusa;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

@RestController
@RequestMapping("/api/catalogo/classificacoes")
@Tag(name = "Catálogo", description = "Classificações, motivos, situações, scripts, informações, formulários e avisos.")
class ClassificacoesController {

    private final Classificacoes classificacoes;

    ClassificacoesController(Classificacoes classificacoes) {
        this.classificacoes = classificacoes;
    }

    @GetMapping
    @Operation(
            summary = "Árvore de classificações",
            description = "Sem parâmetros, só o que pode ser usado. O `caminho` de um nó de último nível é o valor de"
                    + " `classificacao` nas outras chamadas. Responde 304 quando nada mudou (`If-None-Match`).")
    @ApiResponse(responseCode = "200", description = "As raízes, cada uma com as que estão abaixo dela.")
    ResponseEntity<List<NoDaArvore>> arvore(
            @Parameter(description = "Mostra também as inativas e as em digitação.")
                    @RequestParam(defaultValue = "false")
                    boolean todas,
            @Parameter(description = "Só as oferecidas neste canal do portal.") @RequestParam(required = false)
                    CanalDoPortal canal,
            @Parameter(description = "Só as que têm estas palavras, sem diferença de acento.", example = "boleto")
                    @RequestParam(required = false)
                    String busca) {
        List<NoDaArvore> arvore = escolher(todas, canal, busca);
        String resumo = DigestUtils.md5DigestAsHex(arvore.toString().getBytes(StandardCharsets.UTF_8));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(resumo)
                .body(arvore);
    }

    @GetMapping("/{*caminho}")
    @Operation(summary = "Uma classificação", description = "Em qualquer situação, de último nível ou não.")
    ClassificacaoView uma(@Parameter(example = "financeiro/boleto/segunda-via") @PathVariable String caminho) {
        String semBarra = caminho.substring(1);
        return classificacoes
                .buscar(semBarra)
                .orElseThrow(() -> new Recusa.NaoEncontrado("Não há classificação " + semBarra + "."));
    }

    @PostMapping
    @Operation(
            summary = "Incluir classificação",
            description = "O nível é calculado. Permissão: PUBLICAR_MODELOS. Sem situação, fica EM_DIGITACAO.")
    @ApiResponse(responseCode = "201", description = "Incluída.")
    ResponseEntity<ClassificacaoView> incluir(@RequestBody NovaClassificacao nova) {
        ClassificacaoView incluida = classificacoes.incluir(nova);
        URI local = UriComponentsBuilder.fromPath("/api/catalogo/classificacoes/" + incluida.caminho())
                .build()
                .toUri();
        return ResponseEntity.created(local).body(incluida);
    }

    @PutMapping("/{*caminho}")
    @Operation(
            summary = "Alterar ou desativar classificação",
            description = "Código e lugar na árvore não mudam. Permissão: PUBLICAR_MODELOS.")
    ClassificacaoView alterar(
            @PathVariable String caminho,
            @Parameter(description = "A `versao` lida antes.") @RequestParam long versao,
            @RequestBody ConteudoDaClassificacao conteudo) {
        return classificacoes.alterar(caminho.substring(1), versao, conteudo);
    }

    private List<NoDaArvore> escolher(boolean todas, CanalDoPortal canal, String busca) {
        if (canal != null) {
            return classificacoes.arvore(canal);
        }
        return busca == null || busca.isBlank() ? classificacoes.arvore(!todas) : classificacoes.arvore(busca);
    }
}
