package br.central.regras.migracao;

import java.util.Map;
import java.util.Set;

/**
 * @param de number of the version that is left
 * @param para number of the version that is gone to
 * @param mapeamentos by id of a step without counterpart, id of the one that takes its place
 * @param retirados what is no longer waited for beside a step
 */
public record NovaMigracao(
        String processo, Integer de, Integer para, Map<String, String> mapeamentos, Set<String> retirados) {}
