package br.central.regras.tabelas;

import java.time.LocalDate;
import java.util.List;

/** The rehearsals that are over, as those who publish what was rehearsed ask for them. */
public interface EnsaiosFeitos {

    /** @param mudam for how many cases something would have been another way */
    record Feito(long id, LocalDate de, LocalDate ate, long casos, long mudam) {}

    /** Those of that model, to the letter; the newest first. */
    List<Feito> de(TabelaDoNegocio qual, byte[] modelo);
}
