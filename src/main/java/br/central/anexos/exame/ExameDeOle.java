package br.central.anexos.exame;

import br.central.anexos.exame.ArquivoRecusado.Motivo;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentNode;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.LittleEndian;

/** Compound files: Word, Excel and PowerPoint before 2007, Outlook's messages, and what is embedded in any of them. */
final class ExameDeOle {

    private static final byte[] ASSINATURA = {
        (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
    };

    private static final Set<String> MACROS = Set.of("_VBA_PROJECT", "_VBA_PROJECT_CUR", "VBA", "MACROS", "PROJECTWM");

    /** A packaged file, the equation editor of many attacks, ActiveX controls. */
    private static final Set<String> OBJETOS =
            Set.of("\1OLE10NATIVE", "\1OLE10ITEMNAME", "EQUATION NATIVE", "\3OCXNAME", "\3OCXDATA");

    private static final Set<String> CIFRADOS = Set.of("ENCRYPTEDPACKAGE", "ENCRYPTIONINFO");

    private static final String MENSAGEM = "__properties_version1.0";
    /** Folders within folders; more are made only to exhaust who reads them. */
    private static final int PASTAS = 20;

    private static final int FOLHA = 0x0085;
    private static final int SENHA_DO_EXCEL = 0x002f;
    private static final int MACRO_DO_EXCEL_4 = 1;
    private static final int MODULO_VBA = 6;
    private static final int OBJETO_DO_POWERPOINT = 0x1011;

    private final ExameDoArquivo exame;

    ExameDeOle(ExameDoArquivo exame) {
        this.exame = exame;
    }

    static boolean eh(byte[] inicio) {
        return ExameDeArquivos.comeca(inicio, ASSINATURA);
    }

    Formato formato(Path arquivo) throws IOException {
        try (POIFSFileSystem ole = abrir(arquivo)) {
            DirectoryNode raiz = ole.getRoot();
            if (raiz.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw ArquivoRecusado.comSenha();
            }
            if (raiz.hasEntryCaseInsensitive("WordDocument")) {
                return Formato.DOC;
            }
            if (raiz.hasEntryCaseInsensitive("Workbook") || raiz.hasEntryCaseInsensitive("Book")) {
                return Formato.XLS;
            }
            if (raiz.hasEntryCaseInsensitive("PowerPoint Document")) {
                return Formato.PPT;
            }
            if (raiz.hasEntryCaseInsensitive(MENSAGEM)) {
                return Formato.MSG;
            }
            throw new ArquivoRecusado(Motivo.TIPO, "Este tipo de documento não é aceito: salve-o como PDF.");
        }
    }

    void examinar(Path arquivo) throws IOException {
        try (POIFSFileSystem ole = abrir(arquivo)) {
            raiz(ole.getRoot());
        }
    }

    /** Of a file, or of a message attached to another. */
    void raiz(DirectoryNode raiz) throws IOException {
        if (raiz.hasEntryCaseInsensitive(MENSAGEM)) {
            new MensagemDoOutlook(exame).examinar(raiz);
        } else {
            pasta(raiz, PASTAS);
        }
    }

    void embutido(Path arquivo) throws IOException {
        try (POIFSFileSystem ole = abrir(arquivo)) {
            pasta(ole.getRoot(), PASTAS);
        }
    }

    private void pasta(DirectoryNode pasta, int pastas) throws IOException {
        if (pastas == 0) {
            throw Orcamento.excedido();
        }
        for (Entry uma : pasta) {
            exame.orcamento().entrada();
            String nome = uma.getName().toUpperCase(Locale.ROOT);
            if (MACROS.contains(nome)) {
                throw ArquivoRecusado.comMacros();
            }
            if (OBJETOS.contains(nome)) {
                throw ArquivoRecusado.comObjeto();
            }
            if (CIFRADOS.contains(nome)) {
                throw ArquivoRecusado.comSenha();
            }
            if (uma instanceof DirectoryNode dentro) {
                pasta(dentro, pastas - 1);
            } else if (uma instanceof DocumentNode fluxo) {
                fluxo(nome, fluxo);
            }
        }
    }

    private void fluxo(String nome, DocumentEntry fluxo) throws IOException {
        try (DataInputStream bytes = new DataInputStream(new BufferedInputStream(exame.aberto(fluxo)))) {
            switch (nome) {
                case "WORKBOOK", "BOOK" -> planilha(bytes);
                case "WORDDOCUMENT" -> texto(bytes);
                case "POWERPOINT DOCUMENT" -> apresentacao(bytes);
                case "PACKAGE" -> exame.embutido(bytes);
                default -> {
                    // Text, pictures, properties.
                }
            }
        }
    }

    /** Macros of Excel 4 are sheets, told by their kind; a password stands before them. */
    private static void planilha(DataInputStream bytes) throws IOException {
        byte[] cabeca = new byte[4];
        while (cheia(bytes, cabeca)) {
            int tipo = LittleEndian.getUShort(cabeca, 0);
            byte[] registro = bytes.readNBytes(LittleEndian.getUShort(cabeca, 2));
            if (tipo == SENHA_DO_EXCEL) {
                throw ArquivoRecusado.comSenha();
            }
            if (tipo == FOLHA
                    && registro.length > 5
                    && (registro[5] == MACRO_DO_EXCEL_4 || registro[5] == MODULO_VBA)) {
                throw ArquivoRecusado.comMacros();
            }
        }
    }

    private static void texto(DataInputStream bytes) throws IOException {
        byte[] cabeca = new byte[12];
        boolean cifrado = cheia(bytes, cabeca) && (LittleEndian.getUShort(cabeca, 10) & 0x0100) != 0;
        if (cifrado) {
            throw ArquivoRecusado.comSenha();
        }
    }

    /** PowerPoint keeps its macros, and the objects of its slides, as compound files within its one stream. */
    private void apresentacao(DataInputStream bytes) throws IOException {
        byte[] cabeca = new byte[8];
        while (cheia(bytes, cabeca)) {
            int instancia = LittleEndian.getUShort(cabeca, 0) >> 4;
            int tipo = LittleEndian.getUShort(cabeca, 2);
            long tamanho = LittleEndian.getUInt(cabeca, 4);
            if (tipo == OBJETO_DO_POWERPOINT) {
                InputStream objeto = trecho(bytes, tamanho);
                if (instancia == 1) {
                    objeto.skipNBytes(4);
                    exame.embutido(new InflaterInputStream(objeto));
                } else {
                    exame.embutido(objeto);
                }
                // What an inflater left over.
                objeto.transferTo(OutputStream.nullOutputStream());
            } else if (!pulou(bytes, tamanho)) {
                return;
            }
        }
    }

    /** The next so many bytes of a stream, which goes on after them. */
    private static InputStream trecho(InputStream fonte, long tamanho) throws IOException {
        return BoundedInputStream.builder()
                .setInputStream(fonte)
                .setMaxCount(tamanho)
                .setPropagateClose(false)
                .get();
    }

    /** Not to the end of the record, when what is left is no record. */
    private static boolean pulou(InputStream bytes, long quantos) throws IOException {
        try {
            bytes.skipNBytes(quantos);
            return true;
        } catch (EOFException sobra) {
            return false;
        }
    }

    private static boolean cheia(DataInputStream bytes, byte[] cabeca) throws IOException {
        return bytes.readNBytes(cabeca, 0, cabeca.length) == cabeca.length;
    }

    private static POIFSFileSystem abrir(Path arquivo) throws IOException {
        return new POIFSFileSystem(arquivo.toFile(), true);
    }
}
