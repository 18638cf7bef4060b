package br.central.anexos.exame;

import br.central.anexos.exame.ArquivoRecusado.Motivo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** PDFs that show pages and do nothing else; files they carry must be on the list. Pages are not drawn or unpacked. */
final class ExameDePdf {

    private static final int OBJETOS = 500_000;

    private static final Set<COSName> CODIGO =
            Set.of(COSName.JS, COSName.getPDFName("JavaScript"), COSName.getPDFName("XFA"));

    private static final Set<String> ACOES =
            Set.of("JavaScript", "Launch", "ImportData", "SubmitForm", "RichMediaExecute", "Rendition", "GoToE");

    private static final Set<String> ANOTACOES = Set.of("RichMedia", "Movie", "3D", "Screen");

    private final ExameDoArquivo exame;

    ExameDePdf(ExameDoArquivo exame) {
        this.exame = exame;
    }

    void examinar(Path arquivo) throws IOException {
        FluxosDoPdf.conferir(arquivo, exame.orcamento());
        try (RandomAccessReadBufferedFile bytes = new RandomAccessReadBufferedFile(arquivo.toFile());
                PDDocument pdf = Loader.loadPDF(bytes, "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            COSDocument objetos = pdf.getDocument();
            objeto(objetos.getTrailer());
            List<COSObjectKey> chaves = List.copyOf(objetos.getXrefTable().keySet());
            if (chaves.size() > OBJETOS) {
                throw Orcamento.excedido();
            }
            for (COSObjectKey chave : chaves) {
                COSObject um = objetos.getObjectFromPool(chave);
                COSBase base = um.getObject();
                objeto(base);
                if (!(base instanceof COSStream)) {
                    // Seen: the others need it no more, and a big file has many.
                    um.setToNull();
                }
            }
        } catch (InvalidPasswordException | LinkageError cifrado) {
            // The second for a certificate, which nobody here could have: what reads those is not on board.
            throw ArquivoRecusado.comSenha();
        }
    }

    /** What stands in the object itself; what it refers to has a turn of its own. */
    private void objeto(COSBase raiz) throws IOException {
        Deque<COSBase> aVer = new ArrayDeque<>();
        if (raiz != null) {
            aVer.push(raiz);
        }
        while (!aVer.isEmpty()) {
            COSBase um = aVer.pop();
            if (um instanceof COSDictionary dicionario) {
                dicionario(dicionario);
                dicionario.getValues().stream().filter(ExameDePdf::direto).forEach(aVer::push);
            } else if (um instanceof COSArray lista) {
                lista.toList().stream().filter(ExameDePdf::direto).forEach(aVer::push);
            }
        }
    }

    private static boolean direto(COSBase valor) {
        return valor instanceof COSArray || valor instanceof COSDictionary && !(valor instanceof COSStream);
    }

    private void dicionario(COSDictionary dicionario) throws IOException {
        boolean roda = CODIGO.stream().anyMatch(dicionario::containsKey)
                || ACOES.contains(String.valueOf(dicionario.getNameAsString(COSName.S)))
                || ANOTACOES.contains(String.valueOf(dicionario.getNameAsString(COSName.SUBTYPE)));
        if (roda) {
            throw ArquivoRecusado.comCodigo();
        }
        COSDictionary arquivos = dicionario.getCOSDictionary(COSName.EF);
        if (arquivos != null) {
            String nome = dicionario.getString(COSName.UF, dicionario.getString(COSName.F, ""));
            for (COSName um : arquivos.keySet()) {
                carregado(nome, arquivos.getCOSStream(um));
            }
        }
    }

    private void carregado(String nome, COSStream fluxo) throws IOException {
        exame.orcamento().entrada();
        if (fluxo == null) {
            throw ArquivoRecusado.danificado();
        }
        COSBase filtro = fluxo.getFilters();
        if (filtro != null && !COSName.FLATE_DECODE.equals(filtro)) {
            throw new ArquivoRecusado(Motivo.OBJETO, "O PDF traz dentro de si um arquivo que não pode ser examinado.");
        }
        try (InputStream crus = fluxo.createRawInputStream();
                InputStream bytes = filtro == null ? crus : new InflaterInputStream(crus)) {
            exame.arquivo(nome, bytes);
        }
    }
}
