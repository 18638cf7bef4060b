package br.central.clientes.cadastro;

import br.central.comum.Pontuacao;
import br.central.comum.Telefone;
import br.central.comum.TextoBusca;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a typed text means: a whole document, or words that must all appear. */
final class TermosDeBusca {

    private static final Pattern DOCUMENTO = Pattern.compile("[0-9A-Z]{4,20}");
    private static final int DIGITOS_DE_UM_DOCUMENTO = 4;
    private static final int LETRAS_QUE_O_INDICE_EXIGE = 3;
    private static final int MAXIMO_DE_PALAVRAS = 8;

    private TermosDeBusca() {}

    /** The text as a CPF, CNPJ, CNS or card would be stored, when it may be one. */
    static Optional<String> documento(String texto) {
        return Optional.of(Pontuacao.retirar(texto))
                .filter(compacto -> DOCUMENTO.matcher(compacto).matches())
                .filter(compacto -> compacto.chars().filter(Character::isDigit).count() >= DIGITOS_DE_UM_DOCUMENTO);
    }

    /** {@code LIKE} patterns over a search column, all of which must match. */
    static List<String> padroes(String texto) {
        if (Pontuacao.soNumero(texto)) {
            return List.of(TextoBusca.contem(numero(texto)));
        }
        return Arrays.stream(TextoBusca.normalizar(texto).split(" "))
                .flatMap(TermosDeBusca::termos)
                .distinct()
                .limit(MAXIMO_DE_PALAVRAS)
                .map(TermosDeBusca::padrao)
                .toList();
    }

    /** A number stays one however it is punctuated; a name is its words. */
    private static Stream<String> termos(String palavra) {
        return Pontuacao.soNumero(palavra)
                ? Stream.of(Pontuacao.retirar(palavra))
                : TextoBusca.palavras(palavra).stream();
    }

    /** Digits alone; of a telephone, without country code or trunk zero. */
    static String numero(String texto) {
        return Telefone.valido(texto) ? Telefone.de(texto).digitos() : Pontuacao.retirar(texto);
    }

    private static String padrao(String termo) {
        String contem = TextoBusca.contem(termo);
        return termo.length() < LETRAS_QUE_O_INDICE_EXIGE ? "% " + contem.substring(1) : contem;
    }
}
