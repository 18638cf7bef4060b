package br.central.regras.tabelas.planilha;

import br.central.comum.Recusa;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** What is said to be a workbook, before anything reads it: of a size that a table can have, folded out too, and plain XML. */
final class PacoteXlsx {

    static final int MAIOR = 5 * 1024 * 1024;

    private static final int MAIOR_ABERTO = 40 * 1024 * 1024;
    private static final int PARTES = 300;
    private static final byte[] DE_97 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private PacoteXlsx() {}

    /** @throws Recusa when it is something else, saying what */
    static void conferir(byte[] arquivo) {
        if (arquivo.length == 0) {
            throw recusa("O arquivo está vazio.");
        }
        if (arquivo.length > MAIOR) {
            throw new Recusa.GrandeDemais("arquivo", "A planilha vai até 5 MB.");
        }
        if (comeca(arquivo, DE_97)) {
            throw recusa("A planilha está no formato antigo (.xls) ou tem senha. Salve-a como .xlsx, sem senha.");
        }
        if (!comeca(arquivo, new byte[] {'P', 'K'})) {
            throw recusa(
                    "O arquivo não é uma planilha .xlsx. Se é um CSV, abra-o na planilha exportada daqui e salve como .xlsx.");
        }
        try (ZipFile pacote = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(arquivo))
                .get()) {
            conferir(pacote);
        } catch (IOException ilegivel) {
            throw recusa("O arquivo não se lê como planilha .xlsx; pode ter vindo incompleto.");
        }
    }

    private static void conferir(ZipFile pacote) throws IOException {
        long aberto = 0;
        int partes = 0;
        boolean temLivro = false;
        Enumeration<ZipArchiveEntry> todas = pacote.getEntries();
        while (todas.hasMoreElements()) {
            ZipArchiveEntry parte = todas.nextElement();
            partes++;
            temLivro |= parte.getName().equals("xl/workbook.xml");
            try (InputStream conteudo = pacote.getInputStream(parte)) {
                byte[] bytes = conteudo.readNBytes((int) (MAIOR_ABERTO - aberto) + 1);
                aberto += bytes.length;
                if (aberto > MAIOR_ABERTO || partes > PARTES) {
                    throw new Recusa.GrandeDemais("arquivo", "A planilha é grande demais depois de aberta.");
                }
                if (declaraTipos(bytes)) {
                    throw recusa("A planilha traz definições de XML que não são de planilha.");
                }
            }
        }
        if (!temLivro) {
            throw recusa("O arquivo não é uma planilha .xlsx.");
        }
    }

    /** Whatever it is written in, its letters without their zeros. */
    private static boolean declaraTipos(byte[] bytes) {
        String texto = new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "");
        return texto.contains("<!DOCTYPE") || texto.contains("<!ENTITY");
    }

    private static boolean comeca(byte[] arquivo, byte[] com) {
        for (int i = 0; i < com.length; i++) {
            if (arquivo.length <= i || arquivo[i] != com[i]) {
                return false;
            }
        }
        return true;
    }

    static Recusa recusa(String porque) {
        return Recusa.RegraNaoAtendida.campo("arquivo", porque);
    }
}
