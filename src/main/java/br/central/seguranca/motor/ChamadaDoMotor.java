package br.central.seguranca.motor;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** One line of the list. A parameter named after {@code ?} has to come, with that value alone where it is {@code {eu}}. */
record ChamadaDoMotor(
        Set<String> verbos,
        PathPattern caminho,
        Optional<String> parametro,
        boolean soDeQuemPede,
        QuemChama porProgramas,
        QuemChama pelosApps,
        Optional<String> porque) {

    private static final String EU = "eu";

    static ChamadaDoMotor de(String linha) {
        String[] colunas = linha.split(";", -1);
        if (colunas.length != 5) {
            throw new IllegalStateException("Linha malfeita na lista de chamadas do motor: " + linha);
        }
        String[] endereco = colunas[1].split("\\?");
        Optional<String> parametro = endereco.length == 1 ? Optional.empty() : Optional.of(endereco[1]);
        return new ChamadaDoMotor(
                Set.of(colunas[0].split(",")),
                PathPatternParser.defaultInstance.parse(endereco[0].startsWith("/") ? endereco[0] : "/" + endereco[0]),
                parametro.map(um -> um.substring(0, um.indexOf('='))),
                parametro.filter(um -> um.endsWith("{" + EU + "}")).isPresent(),
                QuemChama.de(colunas[2]),
                QuemChama.de(colunas[3]),
                Optional.of(colunas[4].strip()).filter(texto -> !texto.isEmpty()));
    }

    boolean cabe(HttpServletRequest pedido, PathContainer endereco, String login) {
        return (verbos.contains("*") || verbos.contains(verbo(pedido)))
                && deQuem(endereco, login)
                && comParametro(pedido, login);
    }

    QuemChama quem(PortaDoMotor porta) {
        return porta == PortaDoMotor.MOTOR ? porProgramas : pelosApps;
    }

    private static String verbo(HttpServletRequest pedido) {
        return HttpMethod.HEAD.matches(pedido.getMethod()) ? HttpMethod.GET.name() : pedido.getMethod();
    }

    private boolean deQuem(PathContainer endereco, String login) {
        PathPattern.PathMatchInfo achado = caminho.matchAndExtract(endereco);
        if (achado == null) {
            return false;
        }
        Map<String, String> partes = achado.getUriVariables();
        return !partes.containsKey(EU) || partes.get(EU).equals(login);
    }

    private boolean comParametro(HttpServletRequest pedido, String login) {
        return parametro
                .map(nome -> {
                    String[] valores = pedido.getParameterValues(nome);
                    return valores != null
                            && (!soDeQuemPede || Arrays.stream(valores).allMatch(login::equals));
                })
                .orElse(true);
    }
}
