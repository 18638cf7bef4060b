package br.central.seguranca.trilha;

import br.central.seguranca.AtoVigiado;
import br.central.seguranca.Trilha.Desfecho;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/** A row as it is sealed: what it says, in an order of its own, over the seal before it. */
public record LinhaDaTrilha(
        long id,
        Instant quando,
        AtoVigiado ato,
        Desfecho desfecho,
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
}
