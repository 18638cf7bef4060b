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
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What may be done now, in the order in which it is offered; what the task at hand asks for comes first. */
@Component
class Botoes {

    private static final Map<String, Botao> DA_SOLICITACAO = new LinkedHashMap<>();

    static {
        oferecer(
                "RESPONDER", "resposta", "Responder", "Resposta da solicitação {protocolo} registrada.", Botao::eSegue);
        oferecer(
                "CONSOLIDAR",
                "consolidacao",
                "Consolidar resposta",
                "Resposta da solicitação {protocolo} registrada.",
                um -> um.em("resposta").eSegue());
        oferecer(
                "REDIRECIONAR",
                "redirecionamento",
                "Redirecionar",
                "Solicitação {protocolo} redirecionada.",
                Botao::eSegue);
        oferecer(
                "PEDIR_COMPLEMENTO",
                "pedido-de-complemento",
                "Pedir complemento",
                "Complemento pedido na solicitação {protocolo}.",
                Botao::eSegue);
        oferecer("REITERAR", "reiteracao", "Reiterar chamado", null, Botao::comArquivos);
        oferecer(
                "RECLAMAR",
                "reclamacao",
                "Reclamação",
                "Reclamação registrada com sucesso. Protocolo da reclamação: {protocolo}.",
                um -> um.em("reclamacoes"));
        oferecer(
                "PEDIR_REANALISE",
                "reanalise",
                "Pedir reanálise",
                "Reanálise pedida à ouvidoria. Protocolo da reanálise: {protocolo}.");
        oferecer(
                "REGISTRAR_PROVIDENCIA",
                "providencia",
                "Registrar providência",
                "Providência registrada. O atraso continua à vista até a resposta.",
                um -> um.em("providencias"));
        oferecer(
                "REGISTRAR_DOCUMENTOS",
                "documentos-completos",
                "Documentos completos",
                "Documentos completos registrados: os prazos que os esperavam começaram a contar.");
        oferecer(
                "REGISTRAR_NOTIFICACAO",
                "notificacao",
                "Notificação da ANS",
                "Notificação da ANS registrada: o prazo da NIP conta dela.");
        oferecer(
                "REGISTRAR_CONHECIMENTO",
                "conhecimento",
                "Conhecimento do fato",
                "Conhecimento registrado: o prazo da comunicação conta dele.");
        oferecer("REGISTRAR_CIENCIA", "ciencia", "Registrar comunicação", "Comunicação registrada.");
        oferecer("REGISTRAR_REALIZACAO", "realizacao", "Registrar realização", "Realização registrada.");
        oferecer("REGISTRAR_EFEITO", "efeito", "Registrar efeito", "Efeito do pedido registrado.");
        oferecer(
                "PRORROGAR",
                "prorrogacao",
                "Prorrogar por acordo",
                "Prazo da ouvidoria prorrogado, com o acordo registrado.");
        oferecer("ALTERAR_PRAZO", "prazo", "Alterar meta", "Meta da solicitação {protocolo} alterada.", Botao::noLugar);
        oferecer(
                "RECLASSIFICAR",
                "classificacao",
                "Reclassificar",
                "Solicitação reclassificada: prazos e grupos foram definidos de novo.",
                Botao::noLugar);
        oferecer(
                "CANCELAR",
                "cancelamento",
                "Cancelar solicitação",
                "Cancelamento realizado com sucesso",
                Botao::semVolta);
    }

    private static final Botao EMAIL_DA_SOLICITACAO = Botao.daSolicitacao(
                    "email", "Enviar e-mail", "E-mail posto na fila de envio.")
            .em("mensagens");

    private static final Map<TipoDeTarefa, String> DA_TAREFA = Map.of(
            TipoDeTarefa.RESPONDER_DEMANDA, "resposta",
            TipoDeTarefa.CONSOLIDAR_RESPOSTA, "consolidacao",
            TipoDeTarefa.ACOMPANHAR_ATRASO, "providencia");

    private static void oferecer(String permissao, String acao, String rotulo, String feito) {
        oferecer(permissao, acao, rotulo, feito, UnaryOperator.identity());
    }

    private static void oferecer(
            String permissao, String acao, String rotulo, String feito, UnaryOperator<Botao> como) {
        DA_SOLICITACAO.put(permissao, como.apply(Botao.daSolicitacao(acao, rotulo, feito)));
    }

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
        Stream<Botao> email =
                usuario.pode(Permissao.ENVIAR_CHAMADO_POR_EMAIL) ? Stream.of(EMAIL_DA_SOLICITACAO) : Stream.empty();
        return Stream.concat(permitidas, email)
                .sorted(Comparator.comparing((Botao um) -> !um.acao().equals(primeira))
                        .thenComparing(Botao::perigo))
                .toList();
    }

    /** Somebody to write to. */
    private static boolean temCliente(AtendimentoView caso) {
        return caso.cliente() != null
                || caso.fala().contato() != null && caso.fala().contato().email() != null;
    }

    List<Botao> doAtendimento(AtendimentoView caso) {
        Stream.Builder<Botao> botoes = Stream.builder();
        List<String> acoes = caso.acoes();
        if (acoes.contains("REINICIAR")) {
            botoes.add(Botao.doAtendimento("reinicio", "Reiniciar chamado", "Chamado reiniciado com sucesso."));
        }
        if (acoes.contains("AVALIAR")) {
            botoes.add(Botao.doAtendimento("avaliacao", "Registrar nota da pesquisa", "Nota da pesquisa registrada."));
        }
        boolean semDono = caso.percurso().responsavel() == null
                || !caso.percurso().responsavel().equals(usuario.login());
        if (acoes.contains("ASSUMIR") && semDono) {
            botoes.add(Botao.doAtendimento("assuncao", "Assumir", "O atendimento está com você."));
        }
        if (acoes.contains("COMPLEMENTAR")) {
            botoes.add(Botao.doAtendimento(
                            "complemento",
                            "Complementar",
                            "Mensagem complementar registrada; quem a esperava foi avisado.")
                    .em("complementos"));
        }
        if (notas.possivel(caso.situacao()) && temCliente(caso)) {
            botoes.add(Botao.doAtendimento("mensagem-ao-cliente", "Escrever ao cliente", null)
                    .em("mensagens-ao-cliente")
                    .comArquivos());
        }
        if (notas.possivel(caso.situacao())) {
            botoes.add(Botao.doAtendimento("notas", "Anotar", "Nota registrada."));
        }
        if (acoes.contains("PROGRAMAR_LIGACAO")) {
            botoes.add(Botao.doAtendimento(
                    "ligacoes",
                    "Programar ligação",
                    "Ligação programada: na hora, ela aparece na fila do atendimento."));
        }
        if (acoes.contains("ALTERAR_PRAZO") && caso.situacao() != SituacaoAtendimento.ENCAMINHADO) {
            botoes.add(Botao.doAtendimento("prazo", "Alterar meta", "Meta do atendimento alterada.")
                    .noLugar());
        }
        if (acoes.contains("ALTERAR_ABERTURA")) {
            botoes.add(Botao.doAtendimento(
                            "abertura",
                            "Alterar data da abertura",
                            "Data da abertura alterada; os prazos foram calculados de novo.")
                    .noLugar());
        }
        if (usuario.pode(Permissao.ENVIAR_ATENDIMENTO_POR_EMAIL)) {
            botoes.add(Botao.doAtendimento("email", "Enviar e-mail", "E-mail posto na fila de envio.")
                    .em("mensagens"));
        }
        if (acoes.contains("RESTRINGIR") && !caso.triagem().restrito()) {
            botoes.add(Botao.doAtendimento(
                    "restricao",
                    "Restringir",
                    "Atendimento restrito: só quem restringiu e o perfil escolhido veem o conteúdo."));
        }
        return botoes.build().toList();
    }
}
