package br.central.clientes.cadastro;

import br.central.clientes.ReferenciaCliente;
import br.central.comum.Cnpj;
import br.central.comum.Cns;
import br.central.comum.Cpf;
import br.central.comum.Recusa;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds the client that a reference points at. */
@Component
class ResolucaoDeReferencia {

    private final ClienteRepository clientes;

    ResolucaoDeReferencia(ClienteRepository clientes) {
        this.clientes = clientes;
    }

    /**
     * It may have been merged into another.
     *
     * @throws Recusa.RegraNaoAtendida naming {@code cliente} or the field of it that is wrong
     */
    Cliente resolver(ReferenciaCliente referencia) {
        CamposDigitados campos = new CamposDigitados();
        campos.exigir(
                referencia != null && dados(referencia) == 1,
                "cliente",
                "Indique o cliente por um destes, e só um: id, cpf, cnpj, cns ou carteira.");
        campos.recusarSeHouverErro();
        Optional<Cliente> achado = procurar(referencia, campos);
        campos.recusarSeHouverErro();
        return achado.orElseThrow(() -> Recusa.RegraNaoAtendida.campo(
                "cliente", "Cliente não encontrado. Confira o que foi informado ou cadastre-o."));
    }

    private Optional<Cliente> procurar(ReferenciaCliente referencia, CamposDigitados campos) {
        if (referencia.id() != null) {
            return clientes.findById(referencia.id());
        }
        Optional<Cpf> cpf = Optional.ofNullable(campos.ler("cliente.cpf", referencia.cpf(), Cpf::de));
        Optional<Cnpj> cnpj = Optional.ofNullable(campos.ler("cliente.cnpj", referencia.cnpj(), Cnpj::de));
        Optional<Cns> cns = Optional.ofNullable(campos.ler("cliente.cns", referencia.cns(), Cns::de));
        Optional<String> carteira = Optional.ofNullable(campos.carteira("cliente.carteira", referencia.carteira()));
        return cpf.flatMap(valor -> clientes.findByDadosCpf(valor.digitos()))
                .or(() -> cnpj.flatMap(valor -> clientes.findByDadosCnpj(valor.caracteres())))
                .or(() -> cns.flatMap(valor -> clientes.findByDadosCns(valor.digitos())))
                .or(() -> carteira.flatMap(clientes::findByCarteira));
    }

    private static long dados(ReferenciaCliente referencia) {
        return Stream.of(
                        referencia.id() == null ? null : "id",
                        referencia.cpf(),
                        referencia.cnpj(),
                        referencia.cns(),
                        referencia.carteira())
                .filter(dado -> dado != null && !dado.isBlank())
                .count();
    }
}
