package br.central.anexos.exame;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentNode;
import org.apache.poi.poifs.filesystem.Entry;

/** What is attached to a message kept by Outlook. */
final class MensagemDoOutlook {

    private static final String CONTEUDO = "__substg1.0_37010102";
    private static final String MENSAGEM_ANEXA = "__substg1.0_3701000D";
    private static final String[] NOMES = {
        "__substg1.0_3707001F", "__substg1.0_3707001E", "__substg1.0_3704001F", "__substg1.0_3704001E"
    };

    private final ExameDoArquivo exame;

    MensagemDoOutlook(ExameDoArquivo exame) {
        this.exame = exame;
    }

    void examinar(DirectoryNode mensagem) throws IOException {
        for (Entry uma : mensagem) {
            exame.orcamento().entrada();
            if (uma instanceof DirectoryNode dentro && uma.getName().startsWith("__attach_version1.0_")) {
                anexo(dentro);
            }
        }
    }

    private void anexo(DirectoryNode anexo) throws IOException {
        if (anexo.hasEntry(CONTEUDO) && anexo.getEntry(CONTEUDO) instanceof DocumentNode conteudo) {
            try (InputStream bytes = exame.aberto(conteudo)) {
                exame.arquivo(nomeDoAnexo(anexo), bytes);
            }
        }
        if (anexo.hasEntry(MENSAGEM_ANEXA) && anexo.getEntry(MENSAGEM_ANEXA) instanceof DirectoryNode outra) {
            new ExameDeOle(exame.dentro()).raiz(outra);
        }
    }

    private String nomeDoAnexo(DirectoryNode anexo) throws IOException {
        for (String campo : NOMES) {
            if (anexo.hasEntry(campo) && anexo.getEntry(campo) instanceof DocumentNode nome) {
                try (InputStream bytes = exame.aberto(nome)) {
                    return new String(
                            bytes.readNBytes(2000),
                            campo.endsWith("1F") ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1);
                }
            }
        }
        return "";
    }
}
