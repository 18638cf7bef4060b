package br.central.demonstracao.clientes;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The words from which the demonstration's people are made: {@code demo/clientes.json}. */
record Vocabulario(
        @JsonUnwrapped Nomes nomes,
        List<String> logradouros,
        List<String> bairros,
        List<Cidade> cidades,
        List<Plano> planos,
        List<String> empresas,
        List<String> associacoes,
        @JsonUnwrapped Rede rede) {

    record Nomes(List<String> femininos, List<String> masculinos, List<String> sobrenomes) {}

    /** Who attends the clients of the health plan. */
    record Rede(
            List<String> especialidades, List<String> clinicas, List<String> hospitais, List<String> laboratorios) {}

    record Cidade(String nome, String uf, String ddd) {}

    record Plano(String nome, String acomodacao) {}

    static Vocabulario ler() {
        try (InputStream arquivo = Vocabulario.class.getResourceAsStream("/demo/clientes.json")) {
            return new ObjectMapper().readValue(arquivo, Vocabulario.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
