package br.central.atendimento.processo;

import static br.central.atendimento.processo.Modelo.VAR_ATENDIMENTO;
import static br.central.atendimento.processo.Modelo.VAR_RECLAMACAO;
import static br.central.atendimento.processo.Modelo.VAR_SOLICITACAO;
import static br.central.atendimento.processo.Variaveis.id;

import br.central.atendimento.dominio.PassosDaReclamacao;
import br.central.atendimento.dominio.PassosDaSolicitacao;
import br.central.atendimento.dominio.PassosDoAtendimento;
import br.central.atendimento.dominio.PrazosDerivados;
import br.central.comum.Criticidade;
import br.central.engine.VisivelNosModelos;
import br.central.prazos.Decisoes;
import br.central.prazos.Prazos;
import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A case that met a broken table waits in a job that tries the table again: while it fails the job is an incident in
 * Cockpit, and once it passes the case goes back to the business rule task. Nothing is lost and nobody guesses a
 * deadline.
 */
@Configuration(proxyBeanMethods = false)
class ConferenciaDeTabelas {

    private final Decisoes decisoes;
    private final Prazos prazos;

    ConferenciaDeTabelas(Decisoes decisoes, Prazos prazos) {
        this.decisoes = decisoes;
        this.prazos = prazos;
    }

    @Bean
    @VisivelNosModelos
    JavaDelegate conferirTriagem(PassosDoAtendimento passos) {
        return execucao -> {
            Veredito triagem = avaliar(
                    Modelo.DECISAO_TRIAGEM,
                    PrazosDerivados.fatos(passos.exigir(id(execucao, VAR_ATENDIMENTO)))
                            .variaveis());
            Criticidade.valueOf(triagem.texto("criticidade"));
            triagem.inteiro("prioridade");
        };
    }

    @Bean
    @VisivelNosModelos
    JavaDelegate conferirJanela(PassosDoAtendimento passos) {
        return execucao -> avaliar(
                        Modelo.DECISAO_JANELA,
                        PrazosDerivados.fatos(passos.exigir(id(execucao, VAR_ATENDIMENTO)))
                                .variaveis())
                .inteiro("horas");
    }

    @Bean
    @VisivelNosModelos
    JavaDelegate conferirTabelas(PassosDaSolicitacao passos) {
        return execucao -> {
            var solicitacao = passos.exigir(id(execucao, VAR_SOLICITACAO));
            var fatos = PrazosDerivados.fatos(solicitacao);
            prazos.derivar(fatos, solicitacao.abertaEm());
            avaliar(Modelo.DECISAO_GRUPOS, fatos.variaveis()).textos("grupo");
        };
    }

    @Bean
    @VisivelNosModelos
    JavaDelegate conferirPrazosDaReclamacao(PassosDaReclamacao passos) {
        return execucao -> {
            var reclamacao = passos.exigir(id(execucao, VAR_RECLAMACAO));
            prazos.derivar(
                    PrazosDerivados.fatos(reclamacao), reclamacao.registro().quando());
        };
    }

    private Veredito avaliar(String decisao, Map<String, Object> fatos) {
        return new Veredito(decisoes.avaliar(decisao, fatos));
    }
}
