package br.central.anexos;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Knows one thing alone: the file by which every antivirus is tried out. */
@Component
@Primary
public class AntivirusDeTeste implements Antivirus {

    /** In two pieces, so that no antivirus of ours finds it here. */
    public static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private static final int MAIOR = 1_000;

    @Override
    public Optional<String> examinar(Path arquivo) throws NaoExaminou {
        try {
            return Files.size(arquivo) < MAIOR
                            && Files.readString(arquivo, StandardCharsets.ISO_8859_1)
                                    .contains(EICAR)
                    ? Optional.of("Eicar-Test-Signature")
                    : Optional.empty();
        } catch (IOException falha) {
            throw new NaoExaminou(falha);
        }
    }

    @Override
    public void responder() {
        // It is here.
    }
}
