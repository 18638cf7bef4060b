package br.central.portal.entrada;

import br.central.comum.Recusa;
import br.central.portal.PessoaNoPortal;
import br.central.seguranca.AtoVigiado;
import br.central.seguranca.Trilha;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What somebody does about the own account. */
@Component
class MinhaConta {

    private final SenhaDoPortal senha;
    private final Sessoes sessoes;
    private final Trilha trilha;

    MinhaConta(SenhaDoPortal senha, Sessoes sessoes, Trilha trilha) {
        this.senha = senha;
        this.sessoes = sessoes;
        this.trilha = trilha;
    }

    /** @throws Recusa.RegraNaoAtendida as {@link SenhaDoPortal#trocar} */
    void trocarSenha(
            PessoaNoPortal pessoa,
            String atual,
            String nova,
            String repetida,
            String endereco,
            Optional<Segredo> sessao) {
        senha.trocar(pessoa.conta(), atual, nova, repetida, endereco, sessao);
    }

    List<SessaoAberta> sessoes(PessoaNoPortal pessoa, Optional<Segredo> esta) {
        return sessoes.abertas(pessoa.conta(), esta);
    }

    void encerrarAsOutras(PessoaNoPortal pessoa, Optional<Segredo> esta) {
        int quantas = sessoes.encerrarAsOutras(pessoa.conta(), esta);
        trilha.feito(AtoVigiado.ACESSO_AO_PORTAL, "outras sessões encerradas: " + quantas);
    }
}
