package br.central.privacidade;

import br.central.anexos.Anexos;
import br.central.atendimento.guarda.CasosDaPessoa;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/** Writes what is handed over: for programs, for people, and the files. */
@Component
class EscritaDoPacote {

    /** What programs that read it may rely on; another number when a name changes or goes. */
    static final String FORMATO = "central-de-atendimento/dados-pessoais/1";

    private final CasosDaPessoa casos;
    private final Anexos anexos;
    private final Tratamentos tratamentos;
    private final Declaracao declaracao;
    private final ObjectMapper json;
    private final Clock relogio;

    EscritaDoPacote(
            CasosDaPessoa casos,
            Anexos anexos,
            Tratamentos tratamentos,
            Declaracao declaracao,
            ObjectMapper json,
            Clock relogio) {
        this.casos = casos;
        this.anexos = anexos;
        this.tratamentos = tratamentos;
        this.declaracao = declaracao;
        this.json = json;
        this.relogio = relogio;
    }

    byte[] declaracao(ConteudoDoPacote conteudo) {
        return declaracao.de(conteudo.cadastros(), tratamentos.todos(), conteudo.quantos());
    }

    void escrever(ConteudoDoPacote conteudo, byte[] pdf, ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry("dados.json"));
        dados(conteudo, zip);
        zip.closeEntry();
        incluir(zip, "declaracao.pdf", pdf);
        for (var foto : conteudo.fotos().entrySet()) {
            incluir(zip, foto.getKey(), foto.getValue());
        }
        for (var original : conteudo.originais().entrySet()) {
            incluir(zip, original.getKey(), original.getValue());
        }
        for (var arquivo : conteudo.arquivos().entrySet()) {
            zip.putNextEntry(new ZipEntry(arquivo.getKey().noPacote()));
            try (InputStream bytes = anexos.abrir(arquivo.getValue()).bytes()) {
                bytes.transferTo(zip);
            }
            zip.closeEntry();
        }
    }

    /** However many cases there are, one is in memory. */
    private void dados(ConteudoDoPacote conteudo, OutputStream saida) throws IOException {
        try (JsonGenerator escrita = json.createGenerator(saida).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            escrita.useDefaultPrettyPrinter();
            escrita.writeStartObject();
            escrita.writePOJOField("formato", FORMATO);
            escrita.writePOJOField("geradoEm", em(relogio.instant()));
            escrita.writePOJOField("cadastros", conteudo.cadastros());
            escrita.writePOJOField("tratamentos", tratamentos.todos());
            escrita.writeArrayFieldStart("atendimentos");
            List<String> nomes = conteudo.cadastros().stream()
                    .flatMap(um -> Stream.of(um.pessoa().nome(), um.pessoa().nomeSocial()))
                    .filter(Objects::nonNull)
                    .toList();
            for (String protocolo : conteudo.protocolos()) {
                escrita.writePOJO(casos.caso(protocolo, nomes));
            }
            escrita.writeEndArray();
            escrita.writePOJOField("mensagens", conteudo.mensagens());
            for (DadosGuardados.Parte parte : conteudo.partes()) {
                escrita.writePOJOField(parte.nome(), parte.linhas());
            }
            escrita.writePOJOField("pedidos", conteudo.pedidos());
            escrita.writePOJOField(
                    "dadosBloqueadosEm",
                    conteudo.bloqueio() == null ? null : conteudo.bloqueio().em());
            escrita.writePOJOField("anexos", new ArrayList<>(conteudo.arquivos().keySet()));
            escrita.writeEndObject();
        }
    }

    private static void incluir(ZipOutputStream zip, String nome, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(nome));
        zip.write(bytes);
        zip.closeEntry();
    }

    private static void incluir(ZipOutputStream zip, String nome, Supplier<InputStream> abrir) throws IOException {
        zip.putNextEntry(new ZipEntry(nome));
        try (InputStream bytes = abrir.get()) {
            bytes.transferTo(zip);
        }
        zip.closeEntry();
    }

    private OffsetDateTime em(Instant instante) {
        return Optional.ofNullable(instante)
                .map(um -> um.atZone(relogio.getZone()).toOffsetDateTime())
                .orElse(null);
    }
}
