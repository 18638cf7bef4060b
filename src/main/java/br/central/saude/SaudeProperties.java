package br.central.saude;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param discoLivre below which the disk of the embedded database counts as full
 * @param temporarioLivre the same of the folder of temporary files, where uploads pass through
 * @param memoria of the heap, in percent: more in use after the garbage was taken out is too much
 */
@ConfigurationProperties("central.saude")
record SaudeProperties(
        @DefaultValue("256MB") DataSize discoLivre,
        @DefaultValue("64MB") DataSize temporarioLivre,
        @DefaultValue("95") int memoria) {}
