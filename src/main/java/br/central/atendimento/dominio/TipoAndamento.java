package br.central.atendimento.dominio;

import br.central.atendimento.contrato.AssuntoDoAndamento;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What happened, in the words of the timeline. */
public enum TipoAndamento {
    ABERTURA("Atendimento aberto", AssuntoDoAndamento.SITUACAO),
    VINCULO("Cliente vinculado", AssuntoDoAndamento.DADOS),
    DESVINCULO("Cliente desvinculado", AssuntoDoAndamento.DADOS),
    IDENTIDADE_CONFIRMADA("Identidade confirmada", AssuntoDoAndamento.DADOS),
    IDENTIDADE_NAO_CONFIRMADA("Identidade não confirmada", AssuntoDoAndamento.DADOS),
    CONTATO("Contato alterado", AssuntoDoAndamento.DADOS),
    ALTERACAO("Dados alterados", AssuntoDoAndamento.DADOS),
    CLASSIFICACAO("Classificado", AssuntoDoAndamento.DADOS),
    RECLASSIFICACAO("Reclassificado", AssuntoDoAndamento.DADOS),
    INFORMACAO("Informação registrada", AssuntoDoAndamento.CONVERSA),
    SOLICITACAO("Solicitação registrada", AssuntoDoAndamento.CONVERSA),
    TABELA_COM_DEFEITO("Tabela de decisão com defeito", AssuntoDoAndamento.PRAZO),
    PRAZO("Prazo definido", AssuntoDoAndamento.PRAZO),
    ABERTURA_ALTERADA("Data da abertura alterada", AssuntoDoAndamento.PRAZO),
    PRAZO_ALTERADO("Meta interna alterada", AssuntoDoAndamento.PRAZO),
    PRAZO_PELA_TABELA("Prazo calculado de novo pela tabela", AssuntoDoAndamento.PRAZO),
    PRAZO_PRORROGADO("Prazo da ouvidoria prorrogado por acordo", AssuntoDoAndamento.PRAZO),
    DOCUMENTOS_COMPLETOS("Documentos completos", AssuntoDoAndamento.PRAZO),
    NOTIFICACAO("Notificação da ANS", AssuntoDoAndamento.PRAZO),
    CONHECIMENTO("Conhecimento do fato", AssuntoDoAndamento.PRAZO),
    CIENCIA("Comunicação comprovada", AssuntoDoAndamento.PRAZO),
    AGENDAMENTO("Atendimento agendado", AssuntoDoAndamento.PRAZO),
    REALIZACAO("Atendimento realizado", AssuntoDoAndamento.PRAZO),
    EFEITO("Pedido com efeito", AssuntoDoAndamento.PRAZO),
    PRIORIDADE_ALTERADA("Prioridade alterada", AssuntoDoAndamento.DADOS),
    GRUPOS("Grupos responsáveis definidos", AssuntoDoAndamento.CAMINHO),
    SEM_QUEM_RESPONDA("Sem quem responda: com a supervisão", AssuntoDoAndamento.CAMINHO),
    AGRUPAMENTO("Agrupada à solicitação igual", AssuntoDoAndamento.CAMINHO),
    DESAGRUPAMENTO("Deixou de esperar a solicitação igual", AssuntoDoAndamento.CAMINHO),
    ENCAMINHAMENTO("Encaminhado aos grupos", AssuntoDoAndamento.CAMINHO),
    PENDENCIA("Deixado pendente", AssuntoDoAndamento.CAMINHO),
    RETOMADA("Retomado", AssuntoDoAndamento.CAMINHO),
    TRANSFERENCIA("Transferido", AssuntoDoAndamento.CAMINHO),
    ASSUNCAO("Assumido", AssuntoDoAndamento.CAMINHO),
    DEVOLUCAO("Devolvido à fila", AssuntoDoAndamento.CAMINHO),
    COMPLEMENTO("Mensagem complementar", AssuntoDoAndamento.CONVERSA),
    COMENTARIO("Comentário interno", AssuntoDoAndamento.NOTA),
    NOTA("Nota interna", AssuntoDoAndamento.NOTA),
    MENSAGEM_AO_CLIENTE("Mensagem ao cliente", AssuntoDoAndamento.CONVERSA),
    ANEXO("Anexo incluído", AssuntoDoAndamento.ANEXO),
    ANEXO_REMOVIDO("Anexo removido", AssuntoDoAndamento.ANEXO),
    ANEXO_MOSTRADO("Anexo mostrado ao cliente", AssuntoDoAndamento.ANEXO),
    ANEXO_ESCONDIDO("Anexo deixou de ser mostrado ao cliente", AssuntoDoAndamento.ANEXO),
    RESTRICAO("Informação restrita", AssuntoDoAndamento.DADOS),
    RESPOSTA_DO_GRUPO("Grupo respondeu", AssuntoDoAndamento.CONVERSA),
    REDIRECIONAMENTO("Redirecionado a outro grupo", AssuntoDoAndamento.CAMINHO),
    PEDIDO_DE_COMPLEMENTO("Complemento pedido", AssuntoDoAndamento.CONVERSA),
    SEM_COMPLEMENTO("Complemento não recebido no prazo", AssuntoDoAndamento.PRAZO),
    RESPOSTA("Solicitação respondida", AssuntoDoAndamento.CONVERSA),
    REITERACAO("Reiterado", AssuntoDoAndamento.CONVERSA),
    RECLAMACAO("Reclamação registrada", AssuntoDoAndamento.CONVERSA),
    PEDIDO_DE_REANALISE("Reanálise pedida", AssuntoDoAndamento.CONVERSA),
    RESPOSTA_DA_OUVIDORIA("Ouvidoria respondeu", AssuntoDoAndamento.CONVERSA),
    ATENCAO("Prazo em atenção", AssuntoDoAndamento.PRAZO),
    PRAZO_EXPIRADO("Prazo expirado", AssuntoDoAndamento.PRAZO),
    EXPIRADO_SUBSTITUIDO("Prazo já expirado deixou de valer", AssuntoDoAndamento.PRAZO),
    PROVIDENCIA("Providência sobre o atraso", AssuntoDoAndamento.PRAZO),
    TAREFA_DO_PROCESSO("Tarefa do processo concluída", AssuntoDoAndamento.CAMINHO),
    LIGACAO_PROGRAMADA("Ligação programada", AssuntoDoAndamento.CAMINHO),
    LIGACAO_SEM_NUMERO("Ligação não programada: não há telefone do cliente", AssuntoDoAndamento.CAMINHO),
    PEDIDO_ENVIADO("Pedido de complemento enviado", AssuntoDoAndamento.CONVERSA),
    PEDIDO_SEM_ENDERECO("Pedido de complemento sem a quem enviar", AssuntoDoAndamento.CONVERSA),
    RETORNO("Retorno dado ao cliente", AssuntoDoAndamento.CONVERSA),
    SEM_COMUNICACAO("Sem comunicação", AssuntoDoAndamento.CONVERSA),
    RETORNO_DA_OUVIDORIA("Resposta da ouvidoria comunicada ao cliente", AssuntoDoAndamento.CONVERSA),
    NOVA_TENTATIVA("Hora de tentar o retorno de novo", AssuntoDoAndamento.CAMINHO),
    ENVIO_DA_RESPOSTA("Resposta enviada", AssuntoDoAndamento.CONVERSA),
    ENVIO_DA_OUVIDORIA("Resposta da ouvidoria enviada", AssuntoDoAndamento.CONVERSA),
    ENVIO_DO_TEXTO("Texto enviado por e-mail", AssuntoDoAndamento.CONVERSA),
    MENSAGEM_AO_CELULAR("Mensagem enviada ao celular", AssuntoDoAndamento.CONVERSA),
    REENVIO("Mensagem reenviada", AssuntoDoAndamento.CONVERSA),
    ENVIO_DO_SCRIPT("Script de atendimento enviado", AssuntoDoAndamento.CONVERSA),
    DOSSIE("Dossiê gerado", AssuntoDoAndamento.DADOS),
    RESOLUCAO("Resolvido no contato", AssuntoDoAndamento.SITUACAO),
    ENCERRAMENTO("Encerrado", AssuntoDoAndamento.SITUACAO),
    AVALIACAO("Pesquisa de satisfação respondida", AssuntoDoAndamento.CONVERSA),
    REINICIO("Reiniciado", AssuntoDoAndamento.SITUACAO),
    CANCELAMENTO("Cancelado", AssuntoDoAndamento.SITUACAO),
    EXCLUSAO("Excluído", AssuntoDoAndamento.SITUACAO);

    private static final Set<TipoAndamento> NOVIDADES = Collections.unmodifiableSet(EnumSet.of(
            COMPLEMENTO,
            PEDIDO_DE_COMPLEMENTO,
            MENSAGEM_AO_CLIENTE,
            SEM_COMPLEMENTO,
            RESPOSTA,
            RESOLUCAO,
            INFORMACAO,
            RESPOSTA_DA_OUVIDORIA,
            PRAZO_PRORROGADO,
            ENCERRAMENTO,
            CANCELAMENTO,
            REINICIO));

    private final String descricao;
    private final AssuntoDoAndamento assunto;

    TipoAndamento(String descricao, AssuntoDoAndamento assunto) {
        this.descricao = descricao;
        this.assunto = assunto;
    }

    /** Those about the subject, or all of them when it is {@code null}. */
    public static Set<TipoAndamento> sobre(AssuntoDoAndamento assunto) {
        return Arrays.stream(values())
                .filter(tipo -> assunto == null || tipo.assunto == assunto)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(TipoAndamento.class)));
    }

    /** All but what is said among the staff, which goes to no paper and no message. */
    public static Set<TipoAndamento> externos() {
        return EnumSet.complementOf(EnumSet.copyOf(sobre(AssuntoDoAndamento.NOTA)));
    }

    /**
     * What a client may be told of: all but notes, and but what the staff wrote to one another on passing the work on or
     * about a delay, whom of them that was told, and why a table was applied again.
     */
    public static Set<TipoAndamento> doCliente() {
        Set<TipoAndamento> ditos = EnumSet.copyOf(externos());
        ditos.removeAll(EnumSet.of(
                TRANSFERENCIA,
                ASSUNCAO,
                DEVOLUCAO,
                REDIRECIONAMENTO,
                SEM_QUEM_RESPONDA,
                TABELA_COM_DEFEITO,
                PRAZO_PELA_TABELA,
                ATENCAO,
                PRAZO_EXPIRADO,
                PROVIDENCIA,
                TAREFA_DO_PROCESSO,
                PENDENCIA,
                RESPOSTA_DO_GRUPO));
        return ditos;
    }

    /** By which the client learns something, when it was not the client's own doing. */
    public static Set<TipoAndamento> novidades() {
        return NOVIDADES;
    }

    boolean novidade() {
        return NOVIDADES.contains(this);
    }

    /** Of each time the client was called back, how it ended. */
    public static Set<TipoAndamento> retornos() {
        return EnumSet.of(RETORNO, SEM_COMUNICACAO);
    }

    public String descricao() {
        return descricao;
    }
}
