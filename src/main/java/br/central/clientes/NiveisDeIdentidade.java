package br.central.clientes;

import br.central.comum.Recusa;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How sure one must be of who speaks before something is shown or done: one table, which the desk, the portal, the mail and
 * the chatbot ask. What is not in it takes the highest level.
 */
@Service
@Transactional(readOnly = true)
public class NiveisDeIdentidade {

    private final JdbcClient banco;

    NiveisDeIdentidade(JdbcClient banco) {
        this.banco = banco;
    }

    public boolean basta(NivelDeIdentidade nivel, AtoDoCliente ato) {
        return nivel == NivelDeIdentidade.IDENTIDADE_CONFIRMADA || nivel.alcanca(exigido(ato));
    }

    /** @throws Recusa.SemPermissao which says what is missing */
    public void exigir(NivelDeIdentidade nivel, AtoDoCliente ato) {
        NivelDeIdentidade exigido = exigido(ato);
        if (!nivel.alcanca(exigido)) {
            throw new Recusa.SemPermissao("%s: por este canal ainda não é possível. Falta: %s."
                    .formatted(ato.descricao(), minuscula(exigido.descricao())));
        }
    }

    public NivelDeIdentidade exigido(AtoDoCliente ato) {
        return banco.sql("select nivel from nivel_exigido where ato = :ato")
                .param("ato", ato.name())
                .query(String.class)
                .optional()
                .map(NivelDeIdentidade::valueOf)
                .orElse(NivelDeIdentidade.IDENTIDADE_CONFIRMADA);
    }

    /** The whole table, in the order of the acts. */
    public Map<AtoDoCliente, NivelDeIdentidade> tabela() {
        Map<AtoDoCliente, NivelDeIdentidade> tabela = new EnumMap<>(AtoDoCliente.class);
        for (AtoDoCliente ato : AtoDoCliente.values()) {
            tabela.put(ato, NivelDeIdentidade.IDENTIDADE_CONFIRMADA);
        }
        banco.sql("select ato, nivel from nivel_exigido")
                .query((linha, numero) -> tabela.put(
                        AtoDoCliente.valueOf(linha.getString("ato")),
                        NivelDeIdentidade.valueOf(linha.getString("nivel"))))
                .list();
        return tabela;
    }

    /** All that who is known so well may do or be shown. */
    public Set<AtoDoCliente> permitidos(NivelDeIdentidade nivel) {
        Set<AtoDoCliente> permitidos = EnumSet.noneOf(AtoDoCliente.class);
        tabela().forEach((ato, exigido) -> {
            if (nivel.alcanca(exigido)) {
                permitidos.add(ato);
            }
        });
        return permitidos;
    }

    private static String minuscula(String frase) {
        return Character.toLowerCase(frase.charAt(0)) + frase.substring(1);
    }
}
