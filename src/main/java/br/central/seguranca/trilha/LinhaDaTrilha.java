package br.central.seguranca.trilha;

import br.central.seguranca.AtoVigiado;
import br.central.seguranca.Trilha.Desfecho;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A row as it is sealed: what it says, in an order of its own, over the seal before it. The act and the outcome are the texts
 * that were written: a newer node, or whoever writes past the application, may write what is not known here.
 */
record LinhaDaTrilha(
        long id,
        Instant quando,
        String ato,
        String desfecho,
        String quem,
        String deOnde,
        String alvo,
        Long ordem,
        String selo) {

    String seloSobre(long ordemDela, String seloAnterior) {
        String texto = Stream.of(seloAnterior, ordemDela, id, quando, ato, desfecho, quem, deOnde, alvo)
                .map(parte -> Objects.toString(parte, ""))
                // Lengths before the parts: no two rows give the same text.
                .map(parte -> parte.length() + ":" + parte)
                .collect(Collectors.joining());
        return DigestUtils.sha256Hex(texto);
    }

    String descricaoDoAto() {
        return descricao(AtoVigiado.values(), ato, AtoVigiado::descricao);
    }

    String descricaoDoDesfecho() {
        return descricao(Desfecho.values(), desfecho, Desfecho::descricao);
    }

    boolean recusado() {
        return Desfecho.RECUSADO.name().equals(desfecho);
    }

    private static <E extends Enum<E>> String descricao(E[] conhecidos, String nome, Function<E, String> descricao) {
        return Arrays.stream(conhecidos)
                .filter(um -> um.name().equals(nome))
                .map(descricao)
                .findFirst()
                .orElse(nome);
    }
}
