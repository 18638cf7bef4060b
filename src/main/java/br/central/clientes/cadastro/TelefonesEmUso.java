package br.central.clientes.cadastro;

import br.central.clientes.TelefonesDeClientes;
import br.central.comum.Recusa;
import java.time.Instant;
import java.util.List;

/** The telephones of one client while they change: none twice, not too many, and exactly one of them principal. */
record TelefonesEmUso(List<TelefoneDoCliente> telefones) {

    void adicionar(TelefoneDoCliente novo, boolean principal) {
        if (telefones.stream().anyMatch(existente -> existente.numero().equals(novo.numero()))) {
            throw new Recusa.EstadoNaoPermite("O cliente já tem este telefone.");
        }
        if (telefones.size() >= TelefonesDeClientes.LIMITE) {
            throw Recusa.RegraNaoAtendida.campo(
                    "telefone", "O cliente já tem " + TelefonesDeClientes.LIMITE + " telefones, o máximo.");
        }
        telefones.add(novo);
        if (principal || telefones.size() == 1) {
            eleger(novo);
        }
    }

    void remover(long telefone) {
        TelefoneDoCliente saindo = telefone(telefone);
        telefones.remove(saindo);
        if (saindo.principal() && !telefones.isEmpty()) {
            eleger(telefones.get(0));
        }
    }

    /** Who says so knows that the number is right. */
    void tornarPrincipal(long telefone) {
        TelefoneDoCliente escolhido = telefone(telefone);
        escolhido.marcarErrado(null);
        eleger(escolhido);
    }

    void marcarErrado(String numero, Instant quando) {
        telefones.stream()
                .filter(telefone -> telefone.numero().equals(numero))
                .forEach(telefone -> telefone.marcarErrado(quando));
    }

    private void eleger(TelefoneDoCliente escolhido) {
        telefones.forEach(telefone -> telefone.marcarPrincipal(telefone == escolhido));
    }

    private TelefoneDoCliente telefone(long procurado) {
        return telefones.stream()
                .filter(telefone -> telefone.id() == procurado)
                .findFirst()
                .orElseThrow(() -> new Recusa.NaoEncontrado("O cliente não tem este telefone."));
    }
}
