package br.central.atendimento.contrato;

import br.central.comum.Cep;
import br.central.comum.TextoVisto;
import br.central.comum.Uf;
import com.fasterxml.jackson.annotation.JsonCreator;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An address, in parts or as one text; two are equal whatever the accents, case and punctuation (S2.7). */
@Schema(description = "Endereço, em partes ou como um texto só.")
public record Endereco(
        @Schema(example = "01310-100") String cep,
        @Schema(example = "Avenida Paulista") String logradouro,
        @Schema(example = "1000") String numero,
        String complemento,
        String bairro,
        String cidade,
        String uf) {

    private static final int TAMANHO_MAXIMO = 400;
    private static final List<String> PARTES =
            List.of("cep", "logradouro", "numero", "complemento", "bairro", "cidade", "uf");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Endereco ler(Object valor) {
        if (valor instanceof Map<?, ?> partes && PARTES.containsAll(partes.keySet())) {
            return new Endereco(
                    parte(partes, "cep"),
                    parte(partes, "logradouro"),
                    parte(partes, "numero"),
                    parte(partes, "complemento"),
                    parte(partes, "bairro"),
                    parte(partes, "cidade"),
                    parte(partes, "uf"));
        }
        if (valor instanceof String texto) {
            return soTexto(texto);
        }
        throw new IllegalArgumentException("O endereço é um texto ou as partes " + PARTES);
    }

    /** As one text, in the words it was typed. */
    public static Endereco escrito(String texto) {
        return texto == null || texto.isBlank() ? null : soTexto(texto);
    }

    /** The street as one text, in a city that is known. */
    public static Endereco escrito(String texto, String cidade, String uf) {
        return new Endereco(null, texto, null, null, null, cidade, uf);
    }

    private static Endereco soTexto(String texto) {
        return escrito(texto, null, null);
    }

    private static String parte(Map<?, ?> partes, String nome) {
        return Objects.toString(partes.get(nome), null);
    }

    /** Of one that came as a text alone, only that it is where the place is. */
    public Map<String, Object> partes() {
        Map<String, Object> partes = new LinkedHashMap<>();
        List<String> valores = Stream.of(cep, logradouro, numero, complemento, bairro, cidade, uf)
                .map(valor -> valor == null ? "" : valor)
                .toList();
        for (int i = 0; i < PARTES.size(); i++) {
            partes.put(PARTES.get(i), valores.get(i));
        }
        return partes;
    }

    public String porExtenso() {
        return juntar(", ", logradouro, numero, complemento, bairro, cidade, uf, cep);
    }

    /** Postal code and number say it all; without them the whole text does. */
    public String chave() {
        boolean bastam = !TextoVisto.vazio(cep) && !TextoVisto.vazio(numero);
        String texto = bastam ? juntar(" ", cep, numero, complemento) : porExtenso();
        return ChaveDeEndereco.de(texto);
    }

    public boolean cepInvalido() {
        return !TextoVisto.vazio(cep) && !Cep.valido(cep);
    }

    public boolean ufInvalida() {
        return !TextoVisto.vazio(uf) && !Uf.valida(uf);
    }

    public boolean longoDemais() {
        return porExtenso().length() > TAMANHO_MAXIMO || chave().length() > TAMANHO_MAXIMO;
    }

    private static String juntar(String separador, String... partes) {
        return Stream.of(partes).filter(parte -> !TextoVisto.vazio(parte)).collect(Collectors.joining(separador));
    }
}
