package br.central.atendimento.atos;

import br.central.atendimento.contrato.Alteracao;
import br.central.atendimento.contrato.EscolhaDeClassificacao;
import br.central.atendimento.dominio.Acao;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Casos;
import org.springframework.stereotype.Component;

/** What somebody changed on the page of a case is written, if nobody else changed it since it was seen. */
@Component
public class GravacaoDeAtendimento {

    private final Casos casos;
    private final ConflitosDeEdicao conflitos;
    private final AlteracaoDeAtendimento alteracoes;
    private final ClassificacaoDeAtendimento classificacao;

    GravacaoDeAtendimento(
            Casos casos,
            ConflitosDeEdicao conflitos,
            AlteracaoDeAtendimento alteracoes,
            ClassificacaoDeAtendimento classificacao) {
        this.casos = casos;
        this.conflitos = conflitos;
        this.alteracoes = alteracoes;
        this.classificacao = classificacao;
    }

    /** @param escolha {@code null} to leave the classification as it is */
    public void gravar(Atendimento atendimento, Alteracao alteracao, EscolhaDeClassificacao escolha) {
        var feita = escolha == null || escolha.soManteve(atendimento.classificacao()) ? null : escolha;
        conflitos.conferir(atendimento, alteracao, feita);
        if (feita != null && classificacao.mudaria(atendimento, feita)) {
            classificacao.aplicar(casos.para(Acao.CLASSIFICAR, atendimento.protocolo()), feita);
        }
        alteracoes.aplicar(atendimento, alteracao);
    }

    public void classificar(Atendimento atendimento, EscolhaDeClassificacao escolha) {
        conflitos.conferir(atendimento, null, escolha);
        classificacao.aplicar(atendimento, escolha);
    }
}
