package br.central.bench;

import br.central.teste.ContaSql;
import br.central.teste.Navegador;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** As light as a client can be, for it shares the processors with what it measures. */
class ClienteHttp {

    static {
        // Connections kept open; the default of 5 would make 8 clients connect again and again.
        System.setProperty("http.maxConnections", "64");
    }

    private final int porta;
    private final Map<String, String> cabecalhos;

    private ClienteHttp(int porta, Map<String, String> cabecalhos) {
        this.porta = porta;
        this.cabecalhos = cabecalhos;
    }

    /** The same person, whose statements and rows the application counts; see {@link ContaSql}. */
    ClienteHttp contado() {
        Map<String, String> tambem = new HashMap<>(cabecalhos);
        tambem.put(ContaSql.PEDIDO, "sim");
        return new ClienteHttp(porta, tambem);
    }

    /** Logged in through the login page: session cookie and CSRF token, as a browser has them. */
    static ClienteHttp comSessao(int porta, String usuario) {
        Navegador navegador = Navegador.logado(porta, usuario);
        navegador.get("/");
        String csrf = navegador.cookie("CENTRAL-CSRF");
        String sessao = "JSESSIONID=" + navegador.cookie("JSESSIONID");
        return new ClienteHttp(porta, Map.of("Cookie", sessao + "; CENTRAL-CSRF=" + csrf, "X-CSRF-TOKEN", csrf));
    }

    /** Who came in otherwise, and looks at pages alone. */
    static ClienteHttp comCookie(int porta, String cookie) {
        return new ClienteHttp(porta, Map.of("Cookie", cookie));
    }

    /** Sends the password with every request, as another system does. */
    static ClienteHttp comSenha(int porta, String usuario) {
        String texto = Base64.getEncoder().encodeToString((usuario + ":demo").getBytes(StandardCharsets.UTF_8));
        return new ClienteHttp(porta, Map.of("Authorization", "Basic " + texto));
    }

    /** @throws IOException when the answer is not a success */
    String post(String caminho, String json) throws IOException {
        return enviar("POST", "/api" + caminho, "application/json", json);
    }

    /** @throws IOException when the answer is not a success */
    String put(String caminho, String json) throws IOException {
        return enviar("PUT", "/api" + caminho, "application/json", json);
    }

    /** A part of a page that is asked for with what was typed. */
    String formulario(String caminho, String campos) throws IOException {
        return enviar("POST", caminho, "application/x-www-form-urlencoded", campos.replace(' ', '+'));
    }

    String pagina(String caminho) throws IOException {
        return responder(caminho, abrir(caminho));
    }

    private String enviar(String metodo, String caminho, String tipo, String texto) throws IOException {
        HttpURLConnection conexao = abrir(caminho);
        conexao.setRequestMethod(metodo);
        conexao.setRequestProperty("Content-Type", tipo);
        conexao.setDoOutput(true);
        byte[] corpo = texto.getBytes(StandardCharsets.UTF_8);
        conexao.setFixedLengthStreamingMode(corpo.length);
        try (OutputStream saida = conexao.getOutputStream()) {
            saida.write(corpo);
        }
        return responder(caminho, conexao);
    }

    private HttpURLConnection abrir(String caminho) throws IOException {
        var conexao = (HttpURLConnection)
                URI.create("http://localhost:" + porta + caminho).toURL().openConnection();
        conexao.setInstanceFollowRedirects(false);
        cabecalhos.forEach(conexao::setRequestProperty);
        return conexao;
    }

    private static String responder(String caminho, HttpURLConnection conexao) throws IOException {
        if (conexao.getResponseCode() >= 300) {
            try (InputStream erro = conexao.getErrorStream()) {
                throw new IOException(caminho + ": " + conexao.getResponseCode() + " "
                        + (erro == null ? "" : new String(erro.readAllBytes(), StandardCharsets.UTF_8)));
            }
        }
        try (InputStream resposta = conexao.getInputStream()) {
            return new String(resposta.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
