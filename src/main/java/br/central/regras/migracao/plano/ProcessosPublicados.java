package br.central.regras.migracao.plano;

import br.central.comum.Recusa;
import br.central.engine.Motor;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions of the processes as the engine has them. Whoever asks was asked for the right before. */
@Component
public class ProcessosPublicados {

    private final Motor motor;
    private final RepositoryService modelos;
    private final RuntimeService execucoes;
    private final JdbcClient banco;

    ProcessosPublicados(Motor motor, RepositoryService modelos, RuntimeService execucoes, JdbcClient banco) {
        this.motor = motor;
        this.modelos = modelos;
        this.execucoes = execucoes;
        this.banco = banco;
    }

    /** @param casos that run on it */
    public record ComCasos(VersaoDoProcesso versao, long casos) {}

    /** An instance; {@code chave} is the protocol of what it is about, of a call its number. */
    public record Instancia(String id, String chave) {}

    /** @throws Recusa.NaoEncontrado when there is no such version */
    public VersaoDoProcesso versao(String chave, int numero) {
        return motor.falar(() -> {
            ProcessDefinition definicao = modelos.createProcessDefinitionQuery()
                    .processDefinitionKey(chave)
                    .processDefinitionVersion(numero)
                    .singleResult();
            if (definicao == null) {
                throw new Recusa.NaoEncontrado("Não há a versão %d do processo “%s”.".formatted(numero, chave));
            }
            return ver(definicao);
        });
    }

    /** The latest first; empty when there is no such process. */
    public List<ComCasos> versoes(String chave) {
        return motor.falar(() -> modelos.createProcessDefinitionQuery().processDefinitionKey(chave).list().stream()
                .map(ProcessosPublicados::ver)
                .map(uma -> new ComCasos(uma, casos(uma)))
                .sorted(Comparator.comparing((ComCasos uma) -> uma.versao().numero())
                        .reversed())
                .toList());
    }

    private long casos(VersaoDoProcesso versao) {
        return execucoes
                .createProcessInstanceQuery()
                .processDefinitionId(versao.definicao())
                .count();
    }

    /**
     * All that run on it, in the order of their protocols. In one answer: of one that is read page by page, cases fall out between
     * two pages while others end.
     */
    public List<Instancia> instancias(VersaoDoProcesso versao) {
        return banco.sql("select id, chave from v_execucao_do_motor where modelo = :modelo and pai is null"
                        + " order by chave, id")
                .param("modelo", versao.definicao())
                .query(Instancia.class)
                .list();
    }

    private static VersaoDoProcesso ver(ProcessDefinition definicao) {
        String nome = definicao.getName() == null ? definicao.getKey() : definicao.getName();
        return new VersaoDoProcesso(definicao.getKey(), nome, definicao.getVersion(), definicao.getId());
    }
}
