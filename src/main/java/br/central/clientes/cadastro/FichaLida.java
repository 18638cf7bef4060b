package br.central.clientes.cadastro;

import br.central.clientes.AlteracaoCliente;
import br.central.clientes.DadosCadastrais;
import br.central.clientes.NovoBeneficiario;
import br.central.clientes.NovoCliente;
import br.central.clientes.NovoPrestador;
import br.central.clientes.cadastro.DadosDoCliente.Quem;
import br.central.comum.TipoCliente;
import java.time.LocalDate;

/** A whole form that passed every rule, ready to be applied to a client. */
record FichaLida(DadosDoCliente dados, DadosDeBeneficiario beneficiario, DadosDePrestador prestador) {

    static FichaLida nova(NovoCliente novo, Vinculos vinculos, LocalDate hoje, CamposDigitados campos) {
        campos.exigir(
                !novo.soInteressado() || novo.tipo() == null || novo.tipo() == TipoCliente.NAO_CLIENTE,
                "tipo",
                "Quem é só interessado ainda não é beneficiário nem prestador.");
        return new Leitura(null, novo.soInteressado(), vinculos, hoje, campos)
                .ler(novo.dados(), novo.tipo(), novo.beneficiario(), novo.prestador());
    }

    static FichaLida alterada(
            AlteracaoCliente form, Cliente atual, Vinculos vinculos, LocalDate hoje, CamposDigitados campos) {
        return new Leitura(atual.beneficiario(), atual.interessado(), vinculos, hoje, campos)
                .ler(form.dados(), null, form.beneficiario(), form.prestador());
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

    /** @param jaEra {@code null} for a new client, and for one who was no beneficiary */
    private record Leitura(
            Beneficiario jaEra, boolean interessado, Vinculos vinculos, LocalDate hoje, CamposDigitados campos) {

        /** @param tipo {@code null} when it was not said */
        FichaLida ler(DadosCadastrais form, TipoCliente tipo, NovoBeneficiario beneficiario, NovoPrestador prestador) {
            DadosDoCliente dados = DadosDoCliente.ler(form, quem(beneficiario), hoje, campos);
            campos.exigir(
                    beneficiario == null || prestador == null,
                    "prestador",
                    "Informe dados de beneficiário ou de prestador, não os dois.");
            DadosDeBeneficiario dele = beneficiario == null ? null : vinculos.ler(beneficiario, jaEra, campos);
            if (tipo != null) {
                conferir(tipo, beneficiario != null, prestador != null);
            }
            NovoPrestador como =
                    prestador == null && tipo == TipoCliente.PRESTADOR ? NovoPrestador.SEM_DADOS : prestador;
            return new FichaLida(dados, dele, como == null ? null : DadosDePrestador.ler(como, dados.cidade(), campos));
        }

        private Quem quem(NovoBeneficiario beneficiario) {
            if (beneficiario != null || jaEra != null) {
                return Quem.BENEFICIARIO;
            }
            return interessado ? Quem.INTERESSADO : Quem.OUTRO;
        }

        private void conferir(TipoCliente tipo, boolean comBeneficiario, boolean comPrestador) {
            boolean beneficiario = tipo == TipoCliente.BENEFICIARIO;
            campos.exigir(!beneficiario || comBeneficiario, "beneficiario", "Informe carteira e contrato.");
            campos.exigir(beneficiario || !comBeneficiario, "tipo", "O tipo não é o de um beneficiário.");
            boolean prestador = tipo == TipoCliente.PRESTADOR;
            campos.exigir(prestador || !comPrestador, "tipo", "O tipo não é o de um prestador.");
        }
    }
}
