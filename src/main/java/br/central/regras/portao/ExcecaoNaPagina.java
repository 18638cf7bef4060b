package br.central.regras.portao;

import br.central.prazos.ExcecaoAoMaximo;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * An exception to a legal maximum as the page shows it: in words, with the names of people.
 *
 * @param pedido how long it lets wait
 * @param aprovada {@code null} until it is
 * @param encerrada {@code null} until it is
 * @param minha whether who sees it asked for it, and so is not who approves it
 */
record ExcecaoNaPagina(
        long id,
        String norma,
        String pedido,
        String motivo,
        Passo pedida,
        Passo aprovada,
        Passo encerrada,
        boolean minha) {

    record Passo(String quem, OffsetDateTime em) {}

    static ExcecaoNaPagina de(
            ExcecaoView uma, Map<String, String> maximos, UnaryOperator<String> nome, ZoneId fuso, String quemVe) {
        return new ExcecaoNaPagina(
                uma.id(),
                maximos.getOrDefault(uma.norma(), uma.norma()),
                new ExcecaoAoMaximo(uma.norma(), uma.quantidade(), uma.unidade()).porExtenso(),
                uma.motivo(),
                passo(uma.pedidaPor(), uma.pedidaEm(), nome, fuso),
                passo(uma.aprovadaPor(), uma.aprovadaEm(), nome, fuso),
                passo(uma.encerradaPor(), uma.encerradaEm(), nome, fuso),
                uma.pedidaPor().equals(quemVe));
    }

    private static Passo passo(String quem, OffsetDateTime em, UnaryOperator<String> nome, ZoneId fuso) {
        return em == null
                ? null
                : new Passo(nome.apply(quem), em.atZoneSameInstant(fuso).toOffsetDateTime());
    }

    public String situacao() {
        return encerrada != null ? "encerrada" : aprovada != null ? "em vigor" : "espera a segunda pessoa";
    }
}
