package br.central.documentacao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every model has a picture, drawn from the model as it is now. */
class DesenhosDosProcessosTest {

    private static final Path MODELOS = Path.of("src/main/resources/processes");
    private static final Path DESENHOS = Path.of("docs/processos");

    static List<Path> modelos() throws IOException {
        try (var arquivos = Files.list(MODELOS)) {
            return arquivos.filter(arquivo -> arquivo.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("modelos")
    void oDesenhoEhDoModeloAtual(Path modelo) throws IOException, NoSuchAlgorithmException {
        byte[] resumo = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(modelo));
        String desenho = modelo.getFileName().toString().replace(".bpmn", ".svg");
        assertThat(DESENHOS.resolve(desenho))
                .as("Desenho velho ou ausente: (cd docs/processos/desenhar && npm ci && npm run desenhar)")
                .exists()
                .content()
                .contains("modelo sha256:" + HexFormat.of().formatHex(resumo) + " ");
    }
}
