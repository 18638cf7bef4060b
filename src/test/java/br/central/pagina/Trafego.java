package br.central.pagina;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** What a page asks for, and what of it comes over the network, as the browser counts: compressed, with its headers. */
final class Trafego {

    private final Map<String, Pedido> pedidos = new LinkedHashMap<>();

    private Trafego() {}

    static Trafego de(Page pagina) {
        Trafego trafego = new Trafego();
        CDPSession rede = pagina.context().newCDPSession(pagina);
        rede.on("Network.requestWillBeSent", trafego::pedido);
        rede.on("Network.requestServedFromCache", evento -> trafego.mudar(evento, 0, true));
        rede.on("Network.responseReceived", trafego::resposta);
        rede.on(
                "Network.dataReceived",
                evento -> trafego.mudar(evento, evento.get("encodedDataLength").getAsLong(), false));
        rede.on("Network.loadingFinished", trafego::fim);
        rede.send("Network.enable");
        return trafego;
    }

    List<Pedido> arquivos(Pattern quais) {
        return pedidos().stream()
                .filter(um -> quais.matcher(um.caminho()).matches())
                .toList();
    }

    long bytes() {
        return pedidos().stream().mapToLong(Pedido::bytes).sum();
    }

    @Override
    public String toString() {
        StringBuilder texto = new StringBuilder();
        pedidos().stream()
                .filter(um -> um.bytes() > 0)
                .sorted((um, outro) -> Long.compare(outro.bytes(), um.bytes()))
                .forEach(um -> texto.append("%n%7d %s".formatted(um.bytes(), um.caminho())));
        return texto.toString();
    }

    private Collection<Pedido> pedidos() {
        synchronized (pedidos) {
            return new ArrayList<>(pedidos.values());
        }
    }

    private void pedido(JsonObject evento) {
        String endereco = evento.getAsJsonObject("request").get("url").getAsString();
        if (endereco.startsWith("http")) {
            synchronized (pedidos) {
                pedidos.put(
                        id(evento),
                        new Pedido(URI.create(endereco.replaceFirst("#.*", "")).getPath(), 0, false));
            }
        }
    }

    /** From the memory of the page the answer still tells what it weighed when it came. */
    private void resposta(JsonObject evento) {
        JsonObject resposta = evento.getAsJsonObject("response");
        boolean doDisco = resposta.get("fromDiskCache").getAsBoolean();
        mudar(evento, doDisco ? 0 : resposta.get("encodedDataLength").getAsLong(), doDisco);
    }

    /** All of it, headers included. */
    private void fim(JsonObject evento) {
        long bytes = evento.get("encodedDataLength").getAsLong();
        trocar(evento, um -> um.daMemoria() ? um : new Pedido(um.caminho(), bytes, false));
    }

    private void mudar(JsonObject evento, long mais, boolean daMemoria) {
        trocar(
                evento,
                um -> um.daMemoria() || daMemoria
                        ? new Pedido(um.caminho(), 0, true)
                        : new Pedido(um.caminho(), um.bytes() + mais, false));
    }

    private void trocar(JsonObject evento, UnaryOperator<Pedido> como) {
        synchronized (pedidos) {
            pedidos.computeIfPresent(id(evento), (id, um) -> como.apply(um));
        }
    }

    private static String id(JsonObject evento) {
        return evento.get("requestId").getAsString();
    }

    record Pedido(String caminho, long bytes, boolean daMemoria) {}
}
