package br.central.portal.entrada;

import br.central.comum.Recusa;
import br.central.portal.PessoaNoPortal;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Of those whose matters one sees to, the one that is looked at, until another is chosen in the same session. */
@Component
class EscolhaDePessoa {

    private final SessaoDoPortal sessao;
    private final Sessoes sessoes;

    EscolhaDePessoa(SessaoDoPortal sessao, Sessoes sessoes) {
        this.sessao = sessao;
        this.sessoes = sessoes;
    }

    /** @throws Recusa.NaoEncontrado for anybody else, whether or not there is such a client */
    void verDe(HttpServletRequest pedido, PessoaNoPortal pessoa, long cliente) {
        if (pessoa.representados().stream().noneMatch(um -> um.id() == cliente)) {
            throw new Recusa.NaoEncontrado("Esta pessoa não está entre as que você representa.");
        }
        sessao.segredo(pedido).ifPresent(segredo -> sessoes.verDe(segredo, cliente));
    }
}
