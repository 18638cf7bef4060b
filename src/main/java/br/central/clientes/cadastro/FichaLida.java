package br.central.clientes.cadastro;

import br.central.clientes.DadosCadastrais;
import br.central.clientes.NovoCliente;
import br.central.clientes.NovoPrestador;
import br.central.comum.TipoCliente;
import java.time.LocalDate;

/** A whole form that passed every rule, ready to be applied to a client. */
record FichaLida(DadosDoCliente dados, DadosDeBeneficiario beneficiario, DadosDePrestador prestador) {

    private static final NovoPrestador PRESTADOR_SEM_DADOS = new NovoPrestador(null, null, null, null);

    /** @param atual the client to be changed, or {@code null} for a new one */
    static FichaLida ler(
            DadosCadastrais form, Cliente atual, Vinculos vinculos, LocalDate hoje, CamposDigitados campos) {
        Beneficiario jaEra = atual == null ? null : atual.beneficiario();
        DadosDoCliente dados = DadosDoCliente.ler(form, form.beneficiario() != null || jaEra != null, hoje, campos);
        campos.exigir(
                form.beneficiario() == null || form.prestador() == null,
                "prestador",
                "Informe dados de beneficiário ou de prestador, não os dois.");
        DadosDeBeneficiario beneficiario =
                form.beneficiario() == null ? null : vinculos.ler(form.beneficiario(), jaEra, campos);
        return new FichaLida(dados, beneficiario, prestador(form, dados, campos));
    }

    void aplicar(Cliente cliente) {
        cliente.mudar(dados);
        if (beneficiario != null) {
            cliente.tornarBeneficiario(beneficiario);
        }
        if (prestador != null) {
            cliente.tornarPrestador(prestador);
        }
    }

    private static DadosDePrestador prestador(DadosCadastrais form, DadosDoCliente dados, CamposDigitados campos) {
        NovoPrestador novo = form.prestador();
        if (form instanceof NovoCliente cliente) {
            conferirTipo(cliente, campos);
            novo = novo == null && cliente.tipo() == TipoCliente.PRESTADOR ? PRESTADOR_SEM_DADOS : novo;
        }
        return novo == null ? null : DadosDePrestador.ler(novo, dados.cidade(), campos);
    }

    private static void conferirTipo(NovoCliente novo, CamposDigitados campos) {
        if (novo.tipo() == null) {
            return;
        }
        boolean beneficiario = novo.tipo() == TipoCliente.BENEFICIARIO;
        campos.exigir(!beneficiario || novo.beneficiario() != null, "beneficiario", "Informe carteira e contrato.");
        campos.exigir(beneficiario || novo.beneficiario() == null, "tipo", "O tipo não é o de um beneficiário.");
        boolean prestador = novo.tipo() == TipoCliente.PRESTADOR;
        campos.exigir(prestador || novo.prestador() == null, "tipo", "O tipo não é o de um prestador.");
    }
}
