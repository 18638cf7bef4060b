package br.central.comum;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * Tells the pool which connections to throw away. Those to an embedded database that could not write say for ever that it is
 * closed, and that they are valid; a new one opens it again. Named in {@code application.yml}.
 */
public final class ConexaoMorta implements SQLExceptionOverride {

    @java.lang.Override
    public Override adjudicate(SQLException falha) {
        return BancoForaDoAr.fechouABaseEmbutida(falha) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}
