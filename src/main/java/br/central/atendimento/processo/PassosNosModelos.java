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
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of the models, in the order in which a case passes them; each hands over to the domain and returns. */
@Configuration(proxyBeanMethods = false)
class PassosNosModelos {

    @Bean
    @VisivelNosModelos
    ExecutionListener fatosDoAtendimento(PassosDoAtendimento passos) {
        return execucao -> Variaveis.fatos(
                execucao,
                PrazosDerivados.fatos(passos.exigir(id(execucao, VAR_ATENDIMENTO)))
                        .variaveis());
    }

    @Bean
    @VisivelNosModelos
    ExecutionListener triagemFeita(PassosDoAtendimento passos) {
        return seAvaliada(execucao -> {
            Veredito triagem = Veredito.ultimo(Modelo.DECISAO_TRIAGEM);
            passos.triado(
                    id(execucao, VAR_ATENDIMENTO),
                    Criticidade.valueOf(triagem.texto("criticidade")),
                    triagem.inteiro("prioridade"));
        });
    }

    @Bean
    @VisivelNosModelos
    ExecutionListener respostasProntas(PassosDoAtendimento passos) {
        return execucao -> passos.respostasProntas(id(execucao, VAR_ATENDIMENTO));
    }

    @Bean
    @VisivelNosModelos
    JavaDelegate enviarResposta(PassosDoAtendimento passos) {
        return execucao -> {
            if (!passos.enviarResposta(id(execucao, VAR_ATENDIMENTO))) {
                throw new BpmnError(Modelo.ERRO_SEM_ENDERECO);
            }
        };
    }

    @Bean
    @VisivelNosModelos
    JavaDelegate encerrarAtendimento(PassosDoAtendimento passos) {
        return execucao -> passos.encerrar(id(execucao, VAR_ATENDIMENTO));
    }

    @Bean
    @VisivelNosModelos
    ExecutionListener janelaDefinida(PassosDoAtendimento passos) {
        return seAvaliada(execucao -> passos.janelaDefinida(
                id(execucao, VAR_ATENDIMENTO),
                Veredito.ultimo(Modelo.DECISAO_JANELA).inteiro("horas")));
    }

    @Bean
    @VisivelNosModelos
    JavaDelegate avisarComplemento(PassosDoAtendimento passos) {
        return execucao -> passos.complementado(id(execucao, VAR_ATENDIMENTO));
    }

    @Bean
    @VisivelNosModelos
    ExecutionListener fatosDaSolicitacao(PassosDaSolicitacao passos) {
        return execucao -> {
            Long solicitacao = id(execucao, VAR_SOLICITACAO);
            passos.iniciada(solicitacao, execucao.getProcessInstanceId());
            Variaveis.fatos(
                    execucao, PrazosDerivados.fatos(passos.exigir(solicitacao)).variaveis());
        };
    }

    @Bean
    @VisivelNosModelos
    ExecutionListener prazosDefinidos(PassosDaSolicitacao passos) {
        return seAvaliada(execucao -> passos.prazosDefinidos(
                id(execucao, VAR_SOLICITACAO),
                Veredito.ultimo(Modelo.DECISAO_PRAZOS).avaliacao()));
    }

    @Bean
    @VisivelNosModelos
    ExecutionListener gruposDefinidos(PassosDaSolicitacao passos) {
        return seAvaliada(execucao -> passos.gruposDefinidos(
                id(execucao, VAR_SOLICITACAO),
                Veredito.ultimo(Modelo.DECISAO_GRUPOS).textos("grupo")));
    }

    @Bean
    @VisivelNosModelos
    ExecutionListener tratamentoIniciado(PassosDaSolicitacao passos) {
        return execucao -> passos.tratamentoIniciado(id(execucao, VAR_SOLICITACAO));
    }

    @Bean
    @VisivelNosModelos
    JavaDelegate avisarAtencao(PassosDaSolicitacao passos) {
        return execucao -> passos.entrouEmAtencao(id(execucao, VAR_SOLICITACAO));
    }

    @Bean
    @VisivelNosModelos
    JavaDelegate escalar(PassosDaSolicitacao passos) {
        return execucao -> passos.expirou(id(execucao, VAR_SOLICITACAO));
    }

    @Bean
    @VisivelNosModelos
    JavaDelegate avisarReiteracao(PassosDaSolicitacao passos) {
        return execucao -> passos.reiterada(id(execucao, VAR_SOLICITACAO));
    }

    @Bean
    @VisivelNosModelos
    ExecutionListener fatosDaReclamacao(PassosDaReclamacao passos) {
        return execucao -> Variaveis.fatos(
                execucao,
                PrazosDerivados.fatos(passos.exigir(id(execucao, VAR_RECLAMACAO)))
                        .variaveis());
    }

    @Bean
    @VisivelNosModelos
    ExecutionListener prazosDaReclamacaoDefinidos(PassosDaReclamacao passos) {
        return seAvaliada(execucao -> passos.prazosDefinidos(
                id(execucao, VAR_RECLAMACAO),
                Veredito.ultimo(Modelo.DECISAO_PRAZOS).avaliacao()));
    }

    @Bean
    @VisivelNosModelos
    JavaDelegate escalarReclamacao(PassosDaReclamacao passos) {
        return execucao -> passos.expirou(id(execucao, VAR_RECLAMACAO));
    }

    @Bean
    @VisivelNosModelos
    ExecutionListener respostaDaOuvidoriaPronta(PassosDaReclamacao passos) {
        return execucao -> passos.respostaPronta(id(execucao, VAR_RECLAMACAO));
    }

    @Bean
    @VisivelNosModelos
    JavaDelegate enviarRespostaDaOuvidoria(PassosDaReclamacao passos) {
        return execucao -> {
            if (!passos.enviarResposta(id(execucao, VAR_RECLAMACAO))) {
                throw new BpmnError(Modelo.ERRO_SEM_ENDERECO);
            }
        };
    }

    /** The end of a business rule task is also told when an error has interrupted it: then there is no answer. */
    private static ExecutionListener seAvaliada(ExecutionListener passo) {
        return execucao -> {
            if (!execucao.isCanceled()) {
                passo.notify(execucao);
            }
        };
    }
}
