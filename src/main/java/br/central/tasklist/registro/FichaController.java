package br.central.tasklist.registro;

import br.central.atendimento.Atendimentos;
import br.central.atendimento.Previsoes;
import br.central.atendimento.contrato.AtendimentoView;
import br.central.atendimento.contrato.PrevisaoView;
import br.central.atendimento.contrato.ValorVisto;
import br.central.catalogo.ClassificacaoView;
import br.central.catalogo.Classificacoes;
import br.central.catalogo.ClassificacoesPadrao;
import br.central.catalogo.Motivos;
import br.central.comum.Criticidade;
import br.central.comum.Origem;
import br.central.comum.Recusa;
import br.central.pagina.PaginaDaMesaController;
import br.central.seguranca.UsuarioAtual;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The data of an atendimento as its operator fills them in, the classification first: it decides the rest. */
@PaginaDaMesaController
@RequestMapping("/tasklist")
class FichaController {

    private static final int OPCOES = 30;

    private final Atendimentos atendimentos;
    private final Previsoes previsoes;
    private final Classificacoes classificacoes;
    private final Motivos motivos;
    private final ClassificacoesPadrao padroes;
    private final UsuarioAtual usuario;

    FichaController(
            Atendimentos atendimentos,
            Previsoes previsoes,
            Classificacoes classificacoes,
            Motivos motivos,
            ClassificacoesPadrao padroes,
            UsuarioAtual usuario) {
        this.padroes = padroes;
        this.usuario = usuario;
        this.atendimentos = atendimentos;
        this.previsoes = previsoes;
        this.classificacoes = classificacoes;
        this.motivos = motivos;
    }

    @GetMapping("/atendimentos/{protocolo}/ficha")
    String ficha(@PathVariable String protocolo, Model modelo) {
        AtendimentoView caso = atendimentos.detalhar(protocolo);
        modelo.addAttribute("caso", caso);
        modelo.addAttribute("vistos", vistos(caso));
        modelo.addAttribute("origens", Origem.values());
        modelo.addAttribute("criticidades", Criticidade.values());
        modelo.addAttribute(
                "reescreve",
                caso.dados().descricao() == null || usuario.pode(caso.situacao().direitoDeReescrever()));
        String comeco = comeco(caso);
        modelo.addAttribute("comeco", comeco);
        classificado(caso, comeco, null, null, modelo);
        return "tasklist/registro/ficha :: ficha";
    }

    /** What is not classified yet begins with what the register says; it is the case's once it is saved. */
    private String comeco(AtendimentoView caso) {
        return caso.classificacao() == null && caso.acoes().contains("CLASSIFICAR")
                ? padroes.de(usuario.grupos(), caso.origem())
                        .map(ClassificacaoView::caminho)
                        .orElse(null)
                : caso.classificacao();
    }

    @GetMapping("/atendimentos/{protocolo}/previsao")
    String previsao(
            @PathVariable String protocolo,
            @RequestParam(required = false) String classificacao,
            @RequestParam(defaultValue = "false") boolean urgente,
            @RequestParam(required = false) Origem origem,
            Model modelo) {
        AtendimentoView caso = atendimentos.detalhar(protocolo);
        classificado(caso, classificacao, urgente, origem, modelo);
        return "tasklist/registro/ficha :: classificado";
    }

    @GetMapping("/registro/classificacoes")
    String procurar(@RequestParam(defaultValue = "") String procura, Model modelo) {
        modelo.addAttribute("achadas", classificacoes.procurar(procura, OPCOES));
        return "tasklist/registro/ficha :: opcoes";
    }

    private void classificado(
            AtendimentoView caso, String classificacao, Boolean urgente, Origem origem, Model modelo) {
        boolean ha = classificacao != null && !classificacao.isBlank();
        modelo.addAttribute("caso", caso);
        modelo.addAttribute("escolhida", ha ? classificacao : null);
        modelo.addAttribute("niveis", ha ? niveis(classificacao) : List.of());
        modelo.addAttribute("motivos", ha ? motivos.de(classificacao) : List.of());
        modelo.addAttribute("previsao", ha ? prever(caso, classificacao, urgente, origem) : null);
    }

    /** One taken out of use since has no forecast, and still shows. */
    private PrevisaoView prever(AtendimentoView caso, String classificacao, Boolean urgente, Origem origem) {
        try {
            return previsoes.prever(caso.protocolo(), classificacao, urgente, origem);
        } catch (Recusa.RegraNaoAtendida foraDeUso) {
            return new PrevisaoView(
                    classificacao,
                    null,
                    List.of(),
                    List.of(),
                    foraDeUso.erros().get(0).mensagem());
        }
    }

    private List<String> niveis(String caminho) {
        List<String> niveis = new ArrayList<>();
        classificacoes
                .linhagem(caminho)
                .forEach(um -> classificacoes
                        .buscar(um)
                        .map(ClassificacaoView::descricao)
                        .ifPresent(nome -> niveis.add(0, nome)));
        return niveis;
    }

    /** What goes with the form, to notice another's change when it is saved. */
    private static Map<String, String> vistos(AtendimentoView caso) {
        Map<String, Object> campos = new LinkedHashMap<>();
        campos.put("titulo", caso.dados().titulo());
        campos.put("descricao", caso.dados().descricao());
        campos.put("procedente", caso.dados().procedente());
        campos.put("demandadoPor", caso.dados().demandadoPor());
        campos.put("cidade", caso.dados().cidade());
        campos.put("especialidade", caso.dados().especialidade());
        campos.put("prestadorLocal", caso.dados().prestadorLocal());
        campos.put("protocoloExterno", caso.dados().protocoloExterno());
        campos.put("criticidade", caso.triagem().criticidade());
        campos.put("urgente", caso.triagem().urgente());
        campos.put("origem", caso.origem());
        Map<String, String> vistos = new LinkedHashMap<>();
        campos.forEach((campo, valor) -> vistos.put(campo, ValorVisto.de(valor)));
        return vistos;
    }
}
