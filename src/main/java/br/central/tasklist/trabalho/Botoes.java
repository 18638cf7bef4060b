package br.central.tasklist.trabalho;

import br.central.atendimento.Notas;
import br.central.atendimento.contrato.AtendimentoView;
import br.central.atendimento.contrato.SituacaoAtendimento;
import br.central.atendimento.contrato.SolicitacaoView;
import br.central.atendimento.contrato.TipoDeTarefa;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What may be done now, in the order in which it is offered; what the task at hand asks for comes first. */
@Component
class Botoes {

    private static final Map<String, Botao> DA_SOLICITACAO = new LinkedHashMap<>();

    static {
        DA_SOLICITACAO.put("RESPONDER", Botao.de("resposta", "Responder"));
        DA_SOLICITACAO.put("CONSOLIDAR", Botao.de("consolidacao", "Consolidar resposta"));
        DA_SOLICITACAO.put("REDIRECIONAR", Botao.de("redirecionamento", "Redirecionar"));
        DA_SOLICITACAO.put("PEDIR_COMPLEMENTO", Botao.de("pedido-de-complemento", "Pedir complemento"));
        DA_SOLICITACAO.put("REITERAR", Botao.de("reiteracao", "Reiterar chamado"));
        DA_SOLICITACAO.put("RECLAMAR", Botao.de("reclamacao", "Reclamação"));
        DA_SOLICITACAO.put("PEDIR_REANALISE", Botao.de("reanalise", "Pedir reanálise"));
        DA_SOLICITACAO.put("REGISTRAR_PROVIDENCIA", Botao.de("providencia", "Registrar providência"));
        DA_SOLICITACAO.put("REGISTRAR_DOCUMENTOS", Botao.de("documentos-completos", "Documentos completos"));
        DA_SOLICITACAO.put("REGISTRAR_NOTIFICACAO", Botao.de("notificacao", "Notificação da ANS"));
        DA_SOLICITACAO.put("REGISTRAR_CONHECIMENTO", Botao.de("conhecimento", "Conhecimento do fato"));
        DA_SOLICITACAO.put("REGISTRAR_CIENCIA", Botao.de("ciencia", "Registrar comunicação"));
        DA_SOLICITACAO.put("REGISTRAR_REALIZACAO", Botao.de("realizacao", "Registrar realização"));
        DA_SOLICITACAO.put("REGISTRAR_EFEITO", Botao.de("efeito", "Registrar efeito"));
        DA_SOLICITACAO.put("PRORROGAR", Botao.de("prorrogacao", "Prorrogar por acordo"));
        DA_SOLICITACAO.put("ALTERAR_PRAZO", Botao.de("prazo", "Alterar meta"));
        DA_SOLICITACAO.put("RECLASSIFICAR", Botao.de("classificacao", "Reclassificar"));
        DA_SOLICITACAO.put("CANCELAR", Botao.perigoso("cancelamento", "Cancelar solicitação"));
    }

    private static final Map<TipoDeTarefa, String> DA_TAREFA = Map.of(
            TipoDeTarefa.RESPONDER_DEMANDA, "resposta",
            TipoDeTarefa.CONSOLIDAR_RESPOSTA, "consolidacao",
            TipoDeTarefa.ACOMPANHAR_ATRASO, "providencia");

    private final UsuarioAtual usuario;
    private final Notas notas;

    Botoes(UsuarioAtual usuario, Notas notas) {
        this.usuario = usuario;
        this.notas = notas;
    }

    /** @param tarefa the kind of task at hand about this request, {@code null} if none is */
    List<Botao> daSolicitacao(SolicitacaoView solicitacao, TipoDeTarefa tarefa) {
        String primeira = tarefa == null ? null : DA_TAREFA.get(tarefa);
        Collection<String> acoes = solicitacao.acoes();
        Stream<Botao> permitidas = DA_SOLICITACAO.entrySet().stream()
                .filter(uma -> acoes.contains(uma.getKey()))
                .map(Map.Entry::getValue);
        Stream<Botao> email = usuario.pode(Permissao.ENVIAR_CHAMADO_POR_EMAIL)
                ? Stream.of(Botao.de("email", "Enviar e-mail"))
                : Stream.empty();
        return Stream.concat(permitidas, email)
                .sorted(Comparator.comparing((Botao um) -> !um.acao().equals(primeira))
                        .thenComparing(Botao::perigo))
                .toList();
    }

    List<Botao> doAtendimento(AtendimentoView caso) {
        Stream.Builder<Botao> botoes = Stream.builder();
        List<String> acoes = caso.acoes();
        if (acoes.contains("REINICIAR")) {
            botoes.add(Botao.de("reinicio", "Reiniciar chamado"));
        }
        if (acoes.contains("AVALIAR")) {
            botoes.add(Botao.de("avaliacao", "Registrar nota da pesquisa"));
        }
        boolean semDono = caso.percurso().responsavel() == null
                || !caso.percurso().responsavel().equals(usuario.login());
        if (acoes.contains("ASSUMIR") && semDono) {
            botoes.add(Botao.de("assuncao", "Assumir"));
        }
        if (acoes.contains("COMPLEMENTAR")) {
            botoes.add(Botao.de("complemento", "Complementar"));
        }
        if (notas.possivel(caso.situacao())) {
            botoes.add(Botao.de("notas", "Anotar"));
        }
        if (acoes.contains("PROGRAMAR_LIGACAO")) {
            botoes.add(Botao.de("ligacoes", "Programar ligação"));
        }
        if (acoes.contains("ALTERAR_PRAZO") && caso.situacao() != SituacaoAtendimento.ENCAMINHADO) {
            botoes.add(Botao.de("prazo", "Alterar meta"));
        }
        if (acoes.contains("ALTERAR_ABERTURA")) {
            botoes.add(Botao.de("abertura", "Alterar data da abertura"));
        }
        if (usuario.pode(Permissao.ENVIAR_ATENDIMENTO_POR_EMAIL)) {
            botoes.add(Botao.de("email", "Enviar e-mail"));
        }
        if (acoes.contains("RESTRINGIR") && !caso.triagem().restrito()) {
            botoes.add(Botao.de("restricao", "Restringir"));
        }
        return botoes.build().toList();
    }
}
