package br.central.clientes.cadastro;

import br.central.clientes.ClienteMudou;
import br.central.clientes.ClientesUnificados;
import br.central.comum.Recusa;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** One person or company, registered twice: the second registration gives way to the first. */
@Component
class Unificacao {

    private final ClienteRepository clientes;
    private final UsuarioAtual usuario;
    private final ApplicationEventPublisher eventos;

    Unificacao(ClienteRepository clientes, UsuarioAtual usuario, ApplicationEventPublisher eventos) {
        this.clientes = clientes;
        this.usuario = usuario;
        this.eventos = eventos;
    }

    /** @return the registration that gave way */
    Cliente unificar(long de, long em) {
        usuario.exigir(Permissao.CADASTRAR_CLIENTE);
        Cliente saindo = clientes.exigirParaMudarPartes(de).exigirSemBloqueio();
        Cliente sobrevivente =
                clientes.findParaMudarPartes(em).map(Cliente::exigirSemBloqueio).orElse(null);
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
        clientes.flush();
        eventos.publishEvent(new ClienteMudou(em));
        eventos.publishEvent(new ClientesUnificados(de, em));
        return saindo;
    }

    private static void exigir(boolean condicao, String campo, String mensagem) {
        if (!condicao) {
            throw Recusa.RegraNaoAtendida.campo(campo, mensagem);
        }
    }
}
