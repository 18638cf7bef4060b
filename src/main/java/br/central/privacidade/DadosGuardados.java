package br.central.privacidade;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What a module above keeps of a person beside the registration and the cases: it is handed over with them. Asks for no right,
 * for who calls has asked for its own.
 */
public interface DadosGuardados {

    /**
     * @param codigos of every registration
     * @param protocolos of the person's cases, their requests and complaints
     * @param documentos CPF and CNPJ, digits alone and as they are written
     * @param enderecos of e-mail, in lower case
     * @param telefones digits alone
     */
    record Pessoa(
            List<Long> codigos,
            List<String> protocolos,
            Set<String> documentos,
            Set<String> enderecos,
            Set<String> telefones) {

        /** Without what is personal. */
        @Override
        public String toString() {
            return "Pessoa" + codigos;
        }
    }

    /**
     * @param categoria of {@code privacidade/tratamentos.csv}, under which it is counted
     * @param nome by which programs find it in what is handed over
     * @param linhas whose component names go out as they are
     */
    record Parte(String categoria, String nome, List<?> linhas) {}

    /** Each part, also those that are empty. */
    List<Parte> de(Pessoa pessoa);

    /** Files that go along, by their names in the package; the bytes are asked for when they are written. */
    default Map<String, Supplier<InputStream>> arquivos(Pessoa pessoa) {
        return Map.of();
    }
}
