package br.central.componentes;

import org.apache.maven.artifact.versioning.ComparableVersion;

/** Versions of an artefact known to be weak: from {@code desde}, up to but without {@code antesDe}; open where empty. */
record Vulnerabilidade(String artefato, String desde, String antesDe, String nome) {

    boolean atinge(String outro, String versao) {
        ComparableVersion esta = new ComparableVersion(versao);
        return artefato.equals(outro)
                && (desde.isEmpty() || esta.compareTo(new ComparableVersion(desde)) >= 0)
                && (antesDe.isEmpty() || esta.compareTo(new ComparableVersion(antesDe)) < 0);
    }
}
