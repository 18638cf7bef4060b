package br.central.seguranca.login.segundofator;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param grupos whose members give a code after the password; empty: nobody */
@ConfigurationProperties("central.login.segundo-fator")
record SegundoFatorProperties(@DefaultValue Set<String> grupos) {}
