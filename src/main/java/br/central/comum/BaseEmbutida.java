package br.central.comum;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.h2.Driver;
import org.h2.api.ErrorCode;
import org.h2.engine.Database;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.stereotype.Component;

/**
 * Opens the embedded database again after its disk was full. H2 gives up a file that it could not write without letting it go,
 * so that every new connection finds it in use until the process ends; here the one that gave up is made to let go, as {@code
 * SHUTDOWN IMMEDIATELY} does, and the next connection reads what was written before. Of a database elsewhere nothing is known
 * here.
 */
@Component
class BaseEmbutida implements BeanPostProcessor {

    private static final String EM_ARQUIVO = "jdbc:h2:file:";

    @Override
    public Object postProcessBeforeInitialization(Object bean, String nome) {
        if (bean instanceof HikariDataSource conexoes
                && conexoes.getJdbcUrl() != null
                && conexoes.getJdbcUrl().startsWith(EM_ARQUIVO)) {
            conexoes.setDataSource(new QueReabre(conexoes));
        }
        return bean;
    }

    private static final class QueReabre extends SimpleDriverDataSource {

        private static final Logger LOG = LoggerFactory.getLogger(BaseEmbutida.class);

        private final HikariDataSource conexoes;
        private Database aberta;

        QueReabre(HikariDataSource conexoes) {
            super(new Driver(), conexoes.getJdbcUrl(), conexoes.getUsername(), conexoes.getPassword());
            this.conexoes = conexoes;
        }

        @Override
        protected Connection getConnectionFromDriver(Properties propriedades) throws SQLException {
            Database antes = aberta();
            try {
                return daBase(super.getConnectionFromDriver(propriedades));
            } catch (SQLException falha) {
                if (antes == null || encerrando(falha) || !BancoForaDoAr.fechouABaseEmbutida(falha)) {
                    throw falha;
                }
                soltar(antes);
                return daBase(super.getConnectionFromDriver(propriedades));
            }
        }

        /** The process ends, and the database with it. */
        private static boolean encerrando(SQLException falha) {
            return falha.getErrorCode() == ErrorCode.DATABASE_CALLED_AT_SHUTDOWN;
        }

        private synchronized Database aberta() {
            return aberta;
        }

        private synchronized Connection daBase(Connection conexao) throws SQLException {
            Database base = ((SessionLocal) conexao.unwrap(JdbcConnection.class).getSession()).getDatabase();
            if (!base.isClosing()) {
                aberta = base;
            }
            return conexao;
        }

        /** Once only, however many connections were refused at the same time; those it had go with it. */
        private synchronized void soltar(Database antes) {
            if (aberta == antes) {
                LOG.warn("A base embutida fechou-se por não conseguir gravar; é aberta de novo.");
                antes.shutdownImmediately();
                aberta = null;
                conexoes.getHikariPoolMXBean().softEvictConnections();
            }
        }
    }
}
