package br.central.clientes.cadastro;

import br.central.comum.Recusa;
import org.springframework.stereotype.Component;

/** One person or company, registered twice: the second registration gives way to the first. */
@Component
class Unificacao {

    private final ClienteRepository clientes;

    Unificacao(ClienteRepository clientes) {
        this.clientes = clientes;
    }

    /** @param sobrevivente {@code null} when there is no such client */
    void unificar(Cliente saindo, Cliente sobrevivente) {
        saindo.exigirVigente();
        exigir(sobrevivente != null, "em", "Não há cliente com este número.");
        exigir(sobrevivente != saindo, "em", "Indique outro cliente: este é o mesmo.");
        exigir(sobrevivente.unificadoEm() == null, "em", "Este cadastro já foi unificado a outro; indique o que vale.");
        exigir(
                sobrevivente.dados().pessoa() == saindo.dados().pessoa(),
                "em",
                "Pessoa física e pessoa jurídica não se unificam.");
        exigir(
                saindo.beneficiario() == null || clientes.contarFamilia(saindo.id()) <= 1,
                "de",
                "Este titular ainda tem dependentes: passe-os antes ao outro cadastro.");
        clientes.findByUnificadoEm(saindo).forEach(antigo -> antigo.unificar(sobrevivente));
        saindo.unificar(sobrevivente);
    }

    private static void exigir(boolean condicao, String campo, String mensagem) {
        if (!condicao) {
            throw Recusa.RegraNaoAtendida.campo(campo, mensagem);
        }
    }
}
