package br.central.clientes.cadastro;

import br.central.clientes.NovoPrestador;
import br.central.clientes.TipoPrestador;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** Registration as provider that passed every rule. */
@Embeddable
record DadosDePrestador(
        @Enumerated(EnumType.STRING) TipoPrestador tipo, String registroConselho, String especialidade, String cidade) {

    static DadosDePrestador ler(NovoPrestador novo, String cidadeDoCadastro, CamposDigitados campos) {
        String cidade = campos.texto("prestador.cidade", novo.cidade(), 100);
        return new DadosDePrestador(
                novo.tipo(),
                campos.texto("prestador.registroConselho", novo.registroConselho(), 30),
                campos.texto("prestador.especialidade", novo.especialidade(), 100),
                cidade == null ? cidadeDoCadastro : cidade);
    }
}
