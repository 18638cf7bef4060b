package br.central.comum;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** SHA-256 of what a request asks for: route and body, part by part when it is a form. */
final class ResumoDoPedido {

    /** Masked anew in every page, so it says nothing of what is asked. */
    private static final String CSRF = "_csrf";

    private final MessageDigest sha256 = DigestUtils.getSha256Digest();

    private ResumoDoPedido() {}

    static String de(HttpServletRequest pedido) throws IOException {
        ResumoDoPedido resumo = new ResumoDoPedido();
        resumo.juntar(pedido.getRequestURI());
        resumo.juntar(pedido.getQueryString() == null ? "" : pedido.getQueryString());
        if (pedido instanceof PedidoLido lido) {
            resumo.sha256.update(lido.corpo());
        } else {
            resumo.juntarCampos(pedido.getParameterMap());
        }
        var comArquivos = WebUtils.getNativeRequest(pedido, MultipartHttpServletRequest.class);
        if (comArquivos != null) {
            resumo.juntarArquivos(comArquivos.getMultiFileMap());
        }
        return HexFormat.of().formatHex(resumo.sha256.digest());
    }

    private void juntarCampos(Map<String, String[]> campos) {
        var emOrdem = new TreeMap<>(campos);
        emOrdem.remove(CSRF);
        emOrdem.forEach((nome, valores) -> {
            juntar(nome);
            juntar(valores.length);
            for (String valor : valores) {
                juntar(valor);
            }
        });
    }

    private void juntarArquivos(Map<String, List<MultipartFile>> arquivos) throws IOException {
        for (List<MultipartFile> doCampo : new TreeMap<>(arquivos).values()) {
            for (MultipartFile arquivo : doCampo) {
                juntar(arquivo.getName());
                juntar(String.valueOf(arquivo.getOriginalFilename()));
                juntar(arquivo.getSize());
                try (InputStream conteudo = arquivo.getInputStream()) {
                    conteudo.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), sha256));
                }
            }
        }
    }

    /** With its length first, so that two texts never read like two others. */
    private void juntar(String texto) {
        byte[] bytes = texto.getBytes(StandardCharsets.UTF_8);
        juntar(bytes.length);
        sha256.update(bytes);
    }

    private void juntar(long numero) {
        sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(0, numero));
    }
}
