package br.central.demonstracao.clientes;

import br.central.clientes.NovoCliente;
import br.central.clientes.NovoContrato;
import br.central.clientes.TipoPrestador;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Everyone in the demonstration, in the order they are to be registered. */
record ClientesInventados(List<NovoContrato> contratos, List<NovoCliente> clientes) {

    private static final long SEMENTE = 20_260_701L;
    private static final int BENEFICIARIOS = 240;
    private static final int PRESTADORES = 40;
    private static final int NAO_CLIENTES = 20;

    static ClientesInventados gerar() {
        Vocabulario vocabulario = Vocabulario.ler();
        SorteioDePessoas sorteio = new SorteioDePessoas(SEMENTE, vocabulario);
        GeradorDeFamilias familias = new GeradorDeFamilias(sorteio, vocabulario);
        familias.familia(maria(sorteio), 3);
        while (familias.clientes().size() < BENEFICIARIOS) {
            familias.familia();
        }
        GeradorDePrestadores outros = new GeradorDePrestadores(sorteio, vocabulario);
        List<NovoCliente> clientes = new ArrayList<>(familias.clientes());
        prestadores(outros, vocabulario).forEach(clientes::add);
        Stream.generate(outros::naoCliente).limit(NAO_CLIENTES).forEach(clientes::add);
        return new ClientesInventados(familias.contratos(), clientes);
    }

    private static GeradorDeFamilias.Titular maria(SorteioDePessoas sorteio) {
        return new GeradorDeFamilias.Titular(
                DemonstracaoDeClientes.BENEFICIARIA_NOME,
                DemonstracaoDeClientes.BENEFICIARIA_CPF,
                true,
                LocalDate.of(1978, 5, 14),
                "Josefa Maria de Souza",
                sorteio.cns());
    }

    private static Stream<NovoCliente> prestadores(GeradorDePrestadores gerador, Vocabulario vocabulario) {
        List<NovoCliente> prestadores = new ArrayList<>();
        prestadores.add(gerador.pessoaJuridica(
                TipoPrestador.CLINICA, DemonstracaoDeClientes.PRESTADOR_NOME, DemonstracaoDeClientes.PRESTADOR_CNPJ));
        vocabulario
                .rede()
                .clinicas()
                .forEach(nome -> prestadores.add(gerador.estabelecimento(TipoPrestador.CLINICA, nome)));
        vocabulario
                .rede()
                .hospitais()
                .forEach(nome -> prestadores.add(gerador.estabelecimento(TipoPrestador.HOSPITAL, nome)));
        vocabulario
                .rede()
                .laboratorios()
                .forEach(nome -> prestadores.add(gerador.estabelecimento(TipoPrestador.LABORATORIO, nome)));
        return Stream.concat(prestadores.stream(), Stream.generate(gerador::medico))
                .limit(PRESTADORES);
    }
}
