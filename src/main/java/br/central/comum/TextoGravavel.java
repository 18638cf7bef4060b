package br.central.comum;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import org.springframework.boot.jackson.JsonComponent;

/**
 * Texts of the API that a database or an answer cannot carry, the NUL character and halves of a surrogate pair, are
 * refused as malformed instead of failing later; a text of invisible characters alone is empty.
 */
@JsonComponent
public class TextoGravavel extends StdDeserializer<String> {

    private static final long serialVersionUID = 1L;

    TextoGravavel() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser leitor, DeserializationContext contexto) throws IOException {
        String texto = StringDeserializer.instance.deserialize(leitor, contexto);
        if (texto != null && !vale(texto)) {
            throw InvalidFormatException.from(leitor, "Caractere que não se pode gravar", texto, String.class);
        }
        return visivel(texto);
    }

    @Override
    public Object deserializeWithType(JsonParser leitor, DeserializationContext contexto, TypeDeserializer tipo)
            throws IOException {
        return deserialize(leitor, contexto);
    }

    @Override
    public LogicalType logicalType() {
        return LogicalType.Textual;
    }

    /** @throws Recusa.Malformado when a text that came by another way has such a character */
    public static String exigir(String texto) {
        if (texto != null && !vale(texto)) {
            throw new Recusa.Malformado("O texto tem um caractere que não se pode gravar.");
        }
        return visivel(texto);
    }

    /** What nobody sees was not written: to whoever asks for a text it is an empty one. */
    private static String visivel(String texto) {
        return texto == null || !TextoVisto.vazio(texto) ? texto : "";
    }

    /** Whether every character can be stored and sent. */
    private static boolean vale(String texto) {
        return texto.codePoints()
                .noneMatch(caractere -> caractere == 0
                        || (caractere >= Character.MIN_SURROGATE && caractere <= Character.MAX_SURROGATE));
    }
}
