package br.central.saude;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.boot.actuate.health.Health;

/**
 * Whether the database takes a row: one that is read only, or whose disk is full, still answers questions. Over a
 * connection of its own, so that a pool whose connections are all in use is no fault of the database.
 */
class SaudeDoBanco implements Supplier<Health>, AutoCloseable {

    private static final Set<String> CHEIO = Set.of("53100", "90100");
    private static final Set<String> SO_LEITURA = Set.of("25006", "90097");
    private static final int SEGUNDOS = 2;

    /** Opens a connection, or says why it cannot be. */
    interface Conexoes {
        Connection abrir() throws SQLException;
    }

    private final Conexoes conexoes;
    private volatile Connection conexao;

    SaudeDoBanco(Conexoes conexoes) {
        this.conexoes = conexoes;
    }

    @Override
    public Health get() {
        try {
            gravar();
            return Health.up().build();
        } catch (SQLException falha) {
            close();
            return Health.down()
                    .withDetail("motivo", motivo(falha))
                    .withDetail("erro", String.valueOf(falha.getMessage()))
                    .build();
        }
    }

    private void gravar() throws SQLException {
        if (conexao == null || conexao.isClosed()) {
            conexao = conexoes.abrir();
        }
        try (Statement comando = conexao.createStatement()) {
            comando.setQueryTimeout(SEGUNDOS);
            comando.executeUpdate("update saude set conferida_em = current_timestamp where id = 1");
        }
    }

    private static String motivo(SQLException falha) {
        String estado = String.valueOf(falha.getSQLState());
        if (CHEIO.contains(estado)) {
            return "O disco do banco de dados está cheio.";
        }
        return SO_LEITURA.contains(estado) ? "O banco de dados só aceita leitura." : "O banco de dados não responde.";
    }

    @Override
    public void close() {
        Connection antiga = conexao;
        conexao = null;
        if (antiga != null) {
            try {
                antiga.close();
            } catch (SQLException jaEra) {
                // It was broken, which is why it is closed.
            }
        }
    }
}
