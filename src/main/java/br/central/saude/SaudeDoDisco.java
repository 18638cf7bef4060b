package br.central.saude;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.boot.actuate.health.Health;
import org.springframework.util.unit.DataSize;

/** Whether a file can be written where the application writes, and how much room is left there. */
class SaudeDoDisco implements Supplier<Health> {

    /** What is asked of a disk. */
    interface Disco {

        long livre(Path pasta) throws IOException;

        void gravar(Path pasta) throws IOException;

        Disco REAL = new Disco() {
            @Override
            public long livre(Path pasta) throws IOException {
                return Files.getFileStore(pasta).getUsableSpace();
            }

            @Override
            public void gravar(Path pasta) throws IOException {
                Path arquivo = Files.createTempFile(pasta, "saude", ".tmp");
                try (FileChannel canal = FileChannel.open(arquivo, StandardOpenOption.WRITE)) {
                    canal.write(ByteBuffer.allocate(PAGINA));
                    canal.force(true);
                } finally {
                    Files.deleteIfExists(arquivo);
                }
            }
        };
    }

    private static final int PAGINA = 4096;

    private final Map<Path, DataSize> pastas;
    private final Disco disco;

    /** @param pastas with the room that must be left in each */
    SaudeDoDisco(Map<Path, DataSize> pastas, Disco disco) {
        this.pastas = pastas;
        this.disco = disco;
    }

    @Override
    public Health get() {
        Health.Builder saude = Health.up();
        pastas.forEach((pasta, minimo) -> olhar(pasta, minimo, saude));
        return saude.build();
    }

    private void olhar(Path pasta, DataSize minimo, Health.Builder saude) {
        try {
            DataSize livre = DataSize.ofBytes(disco.livre(pasta));
            saude.withDetail(pasta.toString(), livre.toMegabytes() + " MB livres");
            if (livre.compareTo(minimo) < 0) {
                saude.down()
                        .withDetail("motivo", "Restam menos de %d MB em %s.".formatted(minimo.toMegabytes(), pasta));
            }
            disco.gravar(pasta);
        } catch (IOException falha) {
            saude.down()
                    .withDetail("motivo", "Não se consegue gravar em " + pasta + ".")
                    .withDetail("erro", String.valueOf(falha.getMessage()));
        }
    }
}
