package br.central.dossie;

import br.central.anexos.AnexoView;
import br.central.atendimento.AnexosDoAtendimento;
import br.central.atendimento.Evidencias;
import br.central.atendimento.contrato.Evidencia;
import br.central.comum.Recusa;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Service;

/**
 * The evidence pack of a protocol, for a NIP, an audit or a court: who asks for one needs the right GERAR_DOSSIE and,
 * for restricted content, what its reader needs; each is noted in the timeline. Times are of the operator's time zone.
 */
@Service
class Dossies {

    private final Evidencias evidencias;
    private final AnexosDoAtendimento anexos;
    private final FolhaDoDossie folha;
    private final ObjectWriter json;

    Dossies(Evidencias evidencias, AnexosDoAtendimento anexos, FolhaDoDossie folha, ObjectMapper json) {
        this.evidencias = evidencias;
        this.anexos = anexos;
        this.folha = folha;
        this.json = json.writerWithDefaultPrettyPrinter();
    }

    /**
     * The record as one PDF; files are only listed, with their SHA-256.
     *
     * @param protocolo of the atendimento
     * @throws Recusa.NaoEncontrado when there is none
     * @throws Recusa.SemPermissao without the right, or when its content is restricted to others
     */
    public byte[] pdf(String protocolo) {
        return folha.de(evidencias.reunir(protocolo));
    }

    /**
     * The PDF, the same record as JSON, every file as it was sent in, and {@code SHA256SUMS} with what each of them must
     * add up to. Refusals as in {@link #pdf}, before anything is written.
     */
    public Pacote zip(String protocolo) {
        Evidencia evidencia = evidencias.reunir(protocolo);
        byte[] pdf = folha.de(evidencia);
        return saida -> {
            try (var zip = new ZipOutputStream(saida, StandardCharsets.UTF_8)) {
                escrever(evidencia, pdf, zip);
            }
        };
    }

    /** What is still to be written, when nothing is left to refuse. */
    @FunctionalInterface
    public interface Pacote {
        void escrever(OutputStream saida) throws IOException;
    }

    private void escrever(Evidencia evidencia, byte[] pdf, ZipOutputStream zip) throws IOException {
        String protocolo = evidencia.caso().protocolo();
        Map<String, String> somas = new LinkedHashMap<>();
        incluir(zip, somas, "dossie-" + protocolo + ".pdf", pdf);
        incluir(zip, somas, "dossie-" + protocolo + ".json", json.writeValueAsBytes(evidencia));
        for (AnexoView anexo : evidencia.caso().registros().anexos()) {
            String nome = "anexos/%d-%s".formatted(anexo.id(), anexo.nome());
            zip.putNextEntry(new ZipEntry(nome));
            try (InputStream bytes = anexos.abrir(protocolo, anexo.id()).bytes()) {
                bytes.transferTo(zip);
            }
            zip.closeEntry();
            somas.put(nome, anexo.sha256());
        }
        zip.putNextEntry(new ZipEntry("SHA256SUMS"));
        for (var soma : somas.entrySet()) {
            zip.write((soma.getValue() + "  " + soma.getKey() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        zip.closeEntry();
    }

    private static void incluir(ZipOutputStream zip, Map<String, String> somas, String nome, byte[] bytes)
            throws IOException {
        zip.putNextEntry(new ZipEntry(nome));
        zip.write(bytes);
        zip.closeEntry();
        somas.put(nome, DigestUtils.sha256Hex(bytes));
    }
}
