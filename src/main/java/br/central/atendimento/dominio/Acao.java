package br.central.atendimento.dominio;

import static br.central.atendimento.contrato.SituacaoAtendimento.ABERTO;
import static br.central.atendimento.contrato.SituacaoAtendimento.AGUARDANDO_RETORNO;
import static br.central.atendimento.contrato.SituacaoAtendimento.EM_ATENDIMENTO;
import static br.central.atendimento.contrato.SituacaoAtendimento.ENCAMINHADO;
import static br.central.atendimento.contrato.SituacaoAtendimento.ENCERRADO;
import static br.central.atendimento.contrato.SituacaoAtendimento.PENDENTE;

import br.central.atendimento.contrato.SituacaoAtendimento;
import br.central.prazos.EstadoDoPrazo;
import br.central.seguranca.Permissao;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What can be done to an atendimento: in which situations, with which right. */
public enum Acao {
    ALTERAR("alterar", Permissao.ATENDER, emAberto()),
    VINCULAR_CLIENTE("vincular o cliente ao", Permissao.ATENDER, emAberto()),
    CLASSIFICAR("classificar", Permissao.ATENDER, EnumSet.of(ABERTO, EM_ATENDIMENTO, PENDENTE, ENCAMINHADO)),
    ALTERAR_ABERTURA("alterar a data da abertura do", Permissao.ALTERAR_DATA_DA_ABERTURA, emAberto()),
    ALTERAR_PRAZO("alterar a meta do", Permissao.ALTERAR_PRAZO, emAberto()),
    ALTERAR_PRIORIDADE("alterar a prioridade do", Permissao.ALTERAR_PRIORIDADE, emAberto()),
    REGISTRAR_INFORMACAO("registrar informação no", Permissao.ATENDER, noContato()),
    REGISTRAR_SOLICITACAO(
            "registrar solicitação no", Permissao.ATENDER, EnumSet.of(ABERTO, EM_ATENDIMENTO, ENCAMINHADO)),
    ASSUMIR("assumir", Permissao.ATENDER, EnumSet.of(ABERTO, EM_ATENDIMENTO, AGUARDANDO_RETORNO)),
    RESOLVER("resolver", Permissao.ATENDER, noContato()),
    ENCAMINHAR("encaminhar", Permissao.ATENDER, noContato()),
    DEIXAR_PENDENTE("deixar pendente", Permissao.ATENDER, noContato()),
    RETOMAR("retomar", Permissao.ATENDER, EnumSet.of(PENDENTE)),
    TRANSFERIR("transferir", Permissao.TRANSFERIR, EnumSet.of(ABERTO, EM_ATENDIMENTO, PENDENTE, AGUARDANDO_RETORNO)),
    DAR_RETORNO("registrar o retorno do", Permissao.ATENDER, EnumSet.of(AGUARDANDO_RETORNO)),
    COMPLEMENTAR("complementar", Permissao.ATENDER, emAberto()),
    ANEXAR("anexar ao", Permissao.INCLUIR_ANEXO, emAberto()),
    MOSTRAR_ANEXO("mostrar anexo do", Permissao.INCLUIR_ANEXO, EnumSet.allOf(SituacaoAtendimento.class)),
    REMOVER_ANEXO("remover anexo do", Permissao.REMOVER_ANEXO, emAberto()),
    RESTRINGIR("restringir", Permissao.RESTRINGIR, EnumSet.allOf(SituacaoAtendimento.class)),
    CANCELAR("cancelar", Permissao.CANCELAR, emAberto()),
    EXCLUIR("excluir", Permissao.EXCLUIR, EnumSet.of(ABERTO)),
    REINICIAR("reiniciar", Permissao.ATENDER, EnumSet.of(ENCERRADO)),
    PROGRAMAR_LIGACAO(
            "programar ligação sobre",
            Permissao.ATENDER,
            EnumSet.complementOf(EnumSet.of(SituacaoAtendimento.CANCELADO))),
    /** S4.5: once. */
    AVALIAR("avaliar", Permissao.ATENDER, EnumSet.of(ENCERRADO));

    /** They end or move the task that is waiting; it may be a table, a message or a timer that is waited for. */
    private static final Set<Acao> NA_TAREFA =
            EnumSet.of(ASSUMIR, RESOLVER, ENCAMINHAR, DEIXAR_PENDENTE, RETOMAR, TRANSFERIR);

    private final String verbo;
    private final Permissao permissao;
    private final Set<SituacaoAtendimento> situacoes;

    Acao(String verbo, Permissao permissao, Set<SituacaoAtendimento> situacoes) {
        this.verbo = verbo;
        this.permissao = permissao;
        this.situacoes = situacoes;
    }

    private static Set<SituacaoAtendimento> emAberto() {
        return EnumSet.of(ABERTO, EM_ATENDIMENTO, PENDENTE, ENCAMINHADO, AGUARDANDO_RETORNO);
    }

    private static Set<SituacaoAtendimento> noContato() {
        return EnumSet.of(ABERTO, EM_ATENDIMENTO);
    }

    public Permissao permissao() {
        return permissao;
    }

    /** It ends the work of the operator who has it, or takes it away: the right to do that to another's. */
    public Optional<Permissao> sobreODeOutro() {
        return switch (this) {
            case RESOLVER, ENCAMINHAR, DEIXAR_PENDENTE, RETOMAR, DAR_RETORNO, CANCELAR, EXCLUIR ->
                Optional.of(Permissao.ENCERRAR_DE_OUTRO_OPERADOR);
            case RESTRINGIR -> Optional.of(Permissao.ACESSAR_CONTEUDO_RESTRITO);
            case TRANSFERIR -> Optional.of(Permissao.ALTERAR_OPERADOR);
            default -> Optional.empty();
        };
    }

    /** It closes the case, and closing what came by the portal or to the ouvidoria takes a right of its own. */
    boolean encerra() {
        return this == RESOLVER || this == CANCELAR;
    }

    /** Why it cannot be done to this atendimento now, if it cannot. */
    public Optional<String> impedimento(Atendimento atendimento, Instant agora) {
        if (!situacoes.contains(atendimento.situacao())) {
            return Optional.of("Não é possível %s atendimento %s: ele está %s."
                    .formatted(
                            comArtigo(),
                            atendimento.protocolo(),
                            atendimento.situacao().descricao().toLowerCase()));
        }
        if (NA_TAREFA.contains(this) && atendimento.tarefa() == null) {
            return Optional.of("Não é possível %s atendimento %s agora: ele não está em nenhuma fila de trabalho."
                    .formatted(comArtigo(), atendimento.protocolo()));
        }
        if (this == DAR_RETORNO && !atendimento.retornoPorTelefone()) {
            return Optional.of("Não é possível registrar o retorno do atendimento %s agora: a resposta está saindo por"
                            .formatted(atendimento.protocolo())
                    + " mensagem.");
        }
        if (this == EXCLUIR && atendimento.estado(agora) == EstadoDoPrazo.EXPIRADO) {
            return Optional.of(
                    "Não é possível excluir o atendimento %s: o prazo dele já expirou. Cancele, com o motivo."
                            .formatted(atendimento.protocolo()));
        }
        if (this == REINICIAR && !atendimento.dentroDaJanela(agora)) {
            return Optional.of("Não é possível reiniciar o atendimento %s: a janela de reinício já passou ou não existe"
                            .formatted(atendimento.protocolo())
                    + " para esta classificação. Abra um novo atendimento.");
        }
        return Optional.empty();
    }

    private String comArtigo() {
        return verbo.contains(" ") && verbo.endsWith("o") ? verbo : verbo + " o";
    }
}
