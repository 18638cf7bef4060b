package br.central.atendimento.dominio;

import jakarta.persistence.Embeddable;

/** What the client asks for. {@code chaveEndereco} compares addresses whatever the way they were typed. */
@Embeddable
public record PedidoDoCliente(
        String tipo,
        Classificado classificado,
        String campos,
        String endereco,
        String chaveEndereco,
        String descricao) {

    PedidoDoCliente reclassificado(Classificado outro) {
        return new PedidoDoCliente(outro.classificacao(), outro, campos, endereco, chaveEndereco, descricao);
    }

    public boolean noEndereco(String chave) {
        return chaveEndereco != null && chaveEndereco.equals(chave);
    }

    /** S2.7: of the same kind, at the same address. */
    boolean igualA(PedidoDoCliente outro) {
        return tipo.equals(outro.tipo) && outro.noEndereco(chaveEndereco);
    }
}
