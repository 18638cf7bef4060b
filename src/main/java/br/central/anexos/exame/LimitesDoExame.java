package br.central.anexos.exame;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How far a file is looked into; what lies beyond is refused unseen.
 *
 * @param profundidade files within files within a file
 * @param expandido all that unfolds out of one file
 * @param entradas files within one file, all levels together
 * @param razao how many times its own size a file may unfold to, from ten megabytes on
 */
@ConfigurationProperties("central.anexos.exame")
record LimitesDoExame(
        @DefaultValue("3") int profundidade,
        @DefaultValue("200MB") DataSize expandido,
        @DefaultValue("5000") int entradas,
        @DefaultValue("100") int razao) {}
