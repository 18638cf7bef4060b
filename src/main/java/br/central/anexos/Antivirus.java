package br.central.anexos;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Who knows what is going round. */
interface Antivirus {

    /**
     * @return the name of what was found, empty when the file is clean
     * @throws NaoExaminou when nothing can be said of the file
     */
    Optional<String> examinar(Path arquivo) throws NaoExaminou;

    /** @throws NaoExaminou when there would be no answer now */
    void responder() throws NaoExaminou;

    /** The antivirus is not there, hangs, or will not look at this file. */
    final class NaoExaminou extends IOException {
        NaoExaminou(String motivo) {
            super(motivo);
        }

        NaoExaminou(IOException falha) {
            super(falha.toString(), falha);
        }
    }
}
