package br.central.prazos.calendario;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the operator counts business time.
 *
 * @param pontosFacultativosSaoFeriado whether Carnaval, Quarta-feira de Cinzas and Corpus Christi are days off
 * @param uf state whose holidays count too, such as {@code sp}; none by default
 * @param cidade city whose rows of {@code feriado_local} count beside those of everywhere
 * @param expediente windows of a business day in which {@code horas_uteis} run
 */
@ConfigurationProperties("central.calendario")
record CalendarioProperties(
        @DefaultValue("false") boolean pontosFacultativosSaoFeriado,
        String uf,
        String cidade,
        @DefaultValue("08:00-18:00") List<String> expediente) {}
