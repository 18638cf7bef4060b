package br.central.canais.assinatura;

import br.central.canais.assinatura.IntegracoesProperties.Integracao;
import br.central.seguranca.AtoVigiado;
import br.central.seguranca.Trilha;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.RequestPath;
import org.springframework.stereotype.Component;

/** Whose request it is, told by its signature; before anything of it is read. */
@Component
class ConferenciaDaAssinatura {

    static final String INSTANTE = "X-Instante";
    static final String ASSINATURA = "X-Assinatura";
    static final String INTEGRACAO = "X-Integracao";

    /** Who is unknown is compared with this, which nobody has: it takes as long. */
    private static final String DE_NINGUEM = "de-ninguem-de-ninguem-de-ninguem";

    private static final Pattern DESDE_1970 = Pattern.compile("\\d{1,13}");

    /** Seconds have so many digits for some thousand years; what is longer is milliseconds. */
    private static final int EM_SEGUNDOS = 11;

    private static final String DOS_PROVEDORES = "/api/canais/mensagens/";

    private final IntegracoesProperties integracoes;
    private final RitmoDosCanais ritmo;
    private final Trilha trilha;
    private final Clock relogio;

    ConferenciaDaAssinatura(IntegracoesProperties integracoes, RitmoDosCanais ritmo, Trilha trilha, Clock relogio) {
        this.integracoes = integracoes;
        this.ritmo = ritmo;
        this.trilha = trilha;
        this.relogio = relogio;
    }

    /** Who signed, and with what. */
    record Assinado(String integracao, String assinatura, boolean doProvedor) {}

    Assinado conferir(HttpServletRequest pedido, byte[] corpo) throws RecusaNaPorta {
        String instante = pedido.getHeader(INSTANTE);
        String enviada = pedido.getHeader(ASSINATURA);
        if (instante == null || enviada == null || !DESDE_1970.matcher(instante).matches()) {
            throw new RecusaNaPorta(
                    HttpStatus.UNAUTHORIZED,
                    "Assine o pedido: " + INSTANTE + " com os segundos, ou milissegundos, desde 1970 e " + ASSINATURA
                            + " com o HMAC-SHA256 do instante, de um ponto e do corpo.");
        }
        String nome = nome(pedido);
        Integracao integracao = daRota(pedido).get(nome);
        String esperada = Assinatura.de(integracao == null ? DE_NINGUEM : integracao.segredo(), instante, corpo);
        if (!Assinatura.confere(esperada, enviada) || integracao == null) {
            anotar(integracao == null ? "desconhecida" : nome, pedido);
            throw new RecusaNaPorta(HttpStatus.UNAUTHORIZED, "A assinatura não confere.");
        }
        String qual = tipo(pedido) + nome;
        exigirRelogio(lido(instante));
        ritmo.exigirDaIntegracao(qual, integracoes.porMinuto());
        return new Assinado(qual, esperada, doProvedor(pedido));
    }

    private static Instant lido(String instante) {
        long numero = Long.parseLong(instante);
        return instante.length() <= EM_SEGUNDOS ? Instant.ofEpochSecond(numero) : Instant.ofEpochMilli(numero);
    }

    private void exigirRelogio(Instant assinado) throws RecusaNaPorta {
        Duration adiante = Duration.between(relogio.instant(), assinado);
        if (adiante.abs().compareTo(integracoes.tolerancia()) > 0) {
            throw new RecusaNaPorta(
                    HttpStatus.UNAUTHORIZED,
                    "O instante da assinatura está %s minutos %s do nosso relógio, e se aceitam até %d. Acerte o relógio e assine de novo."
                            .formatted(
                                    adiante.abs().toMinutes(),
                                    adiante.isNegative() ? "atrás" : "à frente",
                                    integracoes.tolerancia().toMinutes()));
        }
    }

    /** Once in a while: who forges fills no table. */
    private void anotar(String nome, HttpServletRequest pedido) {
        if (ritmo.anota(nome)) {
            trilha.anotar(
                    AtoVigiado.ACESSO, Trilha.Desfecho.RECUSADO, tipo(pedido) + nome, "Assinatura que não confere");
        }
    }

    /** A chatbot that is the only one need not say its name. */
    private String nome(HttpServletRequest pedido) {
        if (doProvedor(pedido)) {
            return caminho(pedido).substring(DOS_PROVEDORES.length());
        }
        String dito = pedido.getHeader(INTEGRACAO);
        return dito == null && integracoes.robos().size() == 1
                ? integracoes.robos().keySet().iterator().next()
                : String.valueOf(dito);
    }

    private Map<String, Integracao> daRota(HttpServletRequest pedido) {
        return doProvedor(pedido) ? integracoes.provedores() : integracoes.robos();
    }

    private static String tipo(HttpServletRequest pedido) {
        return doProvedor(pedido) ? "provedor:" : "robo:";
    }

    private static boolean doProvedor(HttpServletRequest pedido) {
        return caminho(pedido).startsWith(DOS_PROVEDORES);
    }

    /** As the routes are told apart: what is written otherwise, with escapes say, is the same path. */
    private static String caminho(HttpServletRequest pedido) {
        return RequestPath.parse(pedido.getRequestURI(), pedido.getContextPath())
                .pathWithinApplication()
                .elements()
                .stream()
                .map(um -> um instanceof PathContainer.PathSegment parte ? parte.valueToMatch() : um.value())
                .collect(Collectors.joining());
    }
}
