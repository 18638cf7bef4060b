package br.central.comunicacao;

import br.central.comum.Espelho;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The texts in force: what the installation has written, else what the product brings. */
@Component
class TextosDasMensagens {

    private static final Logger LOG = LoggerFactory.getLogger(TextosDasMensagens.class);

    /** What was written instead of what the product brings; {@code null} where that counts. */
    record Mudado(String codigo, String assunto, String texto) {

        Modelos.Texto inteiro() {
            Modelos.Texto deFabrica = TextosDeFabrica.de(codigo);
            return new Modelos.Texto(
                    assunto == null ? deFabrica.assunto() : assunto, texto == null ? deFabrica.corpo() : texto);
        }
    }

    private final Espelho<Map<String, Modelos.Texto>> mudados;

    @Autowired
    TextosDasMensagens(JdbcClient banco) {
        this(() -> lidos(banco));
    }

    TextosDasMensagens(Supplier<Map<String, Modelos.Texto>> mudados) {
        this.mudados = new Espelho<>(mudados);
    }

    /** @throws IllegalArgumentException when there is no such template */
    Modelos.Texto de(String modelo) {
        Modelos.Texto mudado = mudados.ler().get(modelo);
        return mudado == null ? TextosDeFabrica.de(modelo) : mudado;
    }

    void esquecer() {
        mudados.esquecer();
    }

    private static Map<String, Modelos.Texto> lidos(JdbcClient banco) {
        Map<String, Modelos.Texto> validos = new HashMap<>();
        banco.sql(
                        "select codigo, assunto, texto from modelo_de_mensagem where assunto is not null or texto is not null")
                .query(Mudado.class)
                .list()
                .forEach(mudado -> incluir(mudado, validos));
        return validos;
    }

    /** One that serves no longer, the product having changed beneath it, does not hold the message back. */
    private static void incluir(Mudado mudado, Map<String, Modelos.Texto> validos) {
        if (ConferenciaDoTexto.serve(mudado.codigo(), mudado.inteiro())) {
            validos.put(mudado.codigo(), mudado.inteiro());
        } else {
            LOG.warn("O texto gravado para {} não serve mais; vale o de fábrica.", mudado.codigo());
        }
    }
}
