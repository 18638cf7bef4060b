package br.central.comunicacao.entrada.leitura;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.dom.BinaryBody;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;

/** As Apache James Mime4j takes a message apart, which reads what Angus gives up on. */
final class ParteMime4j implements Parte {

    private final Entity entidade;

    private ParteMime4j(Entity entidade) {
        this.entidade = entidade;
    }

    static Parte de(InputStream mensagem) throws IOException {
        DefaultMessageBuilder leitor = new DefaultMessageBuilder();
        leitor.setMimeEntityConfig(MimeConfig.PERMISSIVE);
        // A message within the message is a file like any other.
        leitor.setFlatMode(false);
        return new ParteMime4j(leitor.parseMessage(mensagem));
    }

    @Override
    public String tipo() {
        String tipo = entidade.getMimeType();
        return tipo == null ? "text/plain" : tipo.toLowerCase(Locale.ROOT);
    }

    @Override
    public String parametro(String qual) {
        return entidade.getHeader().getField("Content-Type") instanceof ContentTypeField tipo
                ? tipo.getParameter(qual)
                : null;
    }

    @Override
    public List<String> cabecalhos(String qual) {
        return entidade.getHeader().getFields(qual).stream().map(Field::getBody).toList();
    }

    @Override
    public boolean anexada() {
        return "attachment".equalsIgnoreCase(entidade.getDispositionType());
    }

    @Override
    public String nome() {
        String nome = entidade.getFilename();
        return nome == null ? parametro("name") : nome;
    }

    @Override
    public List<Parte> partes() {
        List<Parte> partes = new ArrayList<>();
        if (entidade.getBody() instanceof Multipart varias) {
            varias.getBodyParts().forEach(uma -> partes.add(new ParteMime4j(uma)));
        }
        return partes;
    }

    @Override
    public InputStream bytes() throws IOException {
        Body corpo = entidade.getBody();
        if (corpo instanceof BinaryBody bytes) {
            return bytes.getInputStream();
        }
        if (corpo instanceof TextBody texto) {
            return texto.getInputStream();
        }
        return corpo instanceof Message dentro ? escrita(dentro) : InputStream.nullInputStream();
    }

    private static InputStream escrita(Message dentro) throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        new org.apache.james.mime4j.message.DefaultMessageWriter().writeMessage(dentro, bytes);
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
