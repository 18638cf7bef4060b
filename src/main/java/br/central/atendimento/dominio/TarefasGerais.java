package br.central.atendimento.dominio;

import br.central.comum.Recusa;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tasks that analysts have added to the models of cases, and whose they are to work. */
@Component
public class TarefasGerais {

    /** As the engine brings it. */
    public record Nova(
            String tarefa,
            Long atendimentoId,
            Long solicitacaoId,
            Long reclamacaoId,
            String nome,
            int prioridade,
            Instant venceEm) {}

    /** One that is open; {@code solicitacao} is the protocol of what it is about, if it is about a request. */
    public record Aberta(String tarefa, String nome, String protocolo, String solicitacao) {}

    private final JdbcClient banco;
    private final UsuarioAtual usuario;
    private final Alcada alcada;
    private final Clock relogio;

    TarefasGerais(JdbcClient banco, UsuarioAtual usuario, Alcada alcada, Clock relogio) {
        this.banco = banco;
        this.usuario = usuario;
        this.alcada = alcada;
        this.relogio = relogio;
    }

    public void criada(Nova nova, Collection<String> grupos) {
        banco.sql("insert into tarefa_geral (tarefa, atendimento_id, solicitacao_id, reclamacao_id, nome, prioridade,"
                        + " vence_em, criada_em) values (:tarefa, :atendimento, :solicitacao, :reclamacao, :nome,"
                        + " :prioridade, :vence, :agora)")
                .param("tarefa", nova.tarefa())
                .param("atendimento", nova.atendimentoId())
                .param("solicitacao", nova.solicitacaoId())
                .param("reclamacao", nova.reclamacaoId())
                .param("nome", nova.nome())
                .param("prioridade", nova.prioridade())
                .param("vence", nova.venceEm() == null ? null : nova.venceEm().atOffset(ZoneOffset.UTC))
                .param("agora", agora())
                .update();
        grupos.forEach(grupo -> banco.sql("insert into tarefa_geral_grupo (tarefa, grupo) values (:tarefa, :grupo)")
                .param("tarefa", nova.tarefa())
                .param("grupo", grupo)
                .update());
    }

    public void chamada(String tarefa, String nome) {
        banco.sql("update tarefa_geral set nome = :nome where tarefa = :tarefa and nome <> :nome")
                .param("nome", nome)
                .param("tarefa", tarefa)
                .update();
    }

    /** Completed, or withdrawn with its case. */
    public void encerrada(String tarefa) {
        banco.sql("update tarefa_geral set encerrada_em = :agora where tarefa = :tarefa and encerrada_em is null")
                .param("tarefa", tarefa)
                .param("agora", agora())
                .update();
    }

    public Optional<Aberta> achar(String tarefa) {
        return banco.sql("select t.tarefa, t.nome, a.protocolo, s.protocolo as solicitacao from tarefa_geral t"
                        + " join atendimento a on a.id = t.atendimento_id"
                        + " left join solicitacao s on s.id = t.solicitacao_id"
                        + " where t.tarefa = :tarefa and t.encerrada_em is null")
                .param("tarefa", tarefa)
                .query(Aberta.class)
                .optional();
    }

    /** Why it is not the user's to work; {@code null} when it is. */
    public String impedimento(String tarefa) {
        if (!usuario.podeAlguma(Permissao.DE_QUEM_TRABALHA)) {
            return "Falta uma permissão de quem trabalha tarefas, como %s (%s)."
                    .formatted(Permissao.ATENDER.name(), Permissao.ATENDER.descricao());
        }
        Set<String> meus = new HashSet<>(usuario.grupos());
        Set<String> deQuem = grupos(tarefa);
        boolean minha = deQuem.isEmpty()
                || deQuem.stream().anyMatch(meus::contains)
                || usuario.pode(Permissao.ENCERRAR_DE_OUTRO_OPERADOR);
        return minha
                ? alcada.impedimentoDaTomada(tarefa).orElse(null)
                : alcada.impedimentoNaFila(deQuem.iterator().next()).orElse(null);
    }

    private Set<String> grupos(String tarefa) {
        return new HashSet<>(banco.sql("select grupo from tarefa_geral_grupo where tarefa = :tarefa order by grupo")
                .param("tarefa", tarefa)
                .query(String.class)
                .list());
    }

    /** @throws Recusa.SemPermissao with the reason */
    public void exigir(String tarefa) {
        String impedimento = impedimento(tarefa);
        if (impedimento != null) {
            throw new Recusa.SemPermissao(impedimento);
        }
    }

    public void concluida(String tarefa) {
        banco.sql("update tarefa_geral set concluida_por = :quem where tarefa = :tarefa")
                .param("quem", usuario.login())
                .param("tarefa", tarefa)
                .update();
    }

    private OffsetDateTime agora() {
        return relogio.instant().atOffset(ZoneOffset.UTC);
    }
}
