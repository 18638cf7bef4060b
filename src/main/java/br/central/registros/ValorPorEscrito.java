package br.central.registros;

import br.central.comum.DiaEscrito;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Values of fields as people read them. */
final class ValorPorEscrito {

    private static final DateTimeFormatter MOMENTO = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm");

    private ValorPorEscrito() {}

    static String de(CampoDeRegistro campo, String valor) {
        String dito = valor == null ? "" : valor;
        if (campo.tipo() == TipoDeCampo.SIM_OU_NAO) {
            return dito.isEmpty() ? "Não" : "Sim";
        }
        if (dito.isEmpty()) {
            return "";
        }
        return switch (campo.tipo()) {
            case ESCOLHA -> rotulo(campo, dito);
            case VARIAS ->
                Arrays.stream(dito.split(" ")).map(um -> rotulo(campo, um)).collect(Collectors.joining(", "));
            case LINHAS ->
                campo.emLinhas(dito).stream()
                        .map(linha -> daLinha(campo, linha))
                        .collect(Collectors.joining("; "));
            case DATA -> DiaEscrito.formatado(LocalDate.parse(dito));
            case MOMENTO -> MOMENTO.format(LocalDateTime.parse(dito));
            default -> dito;
        };
    }

    private static String daLinha(CampoDeRegistro campo, Map<String, String> linha) {
        return campo.colunas().stream()
                .filter(coluna -> !linha.getOrDefault(coluna.codigo(), "").isEmpty())
                .map(coluna -> coluna.tipo() == TipoDeCampo.SIM_OU_NAO
                        ? coluna.rotulo()
                        : coluna.porExtenso(linha.get(coluna.codigo())))
                .collect(Collectors.joining(", "));
    }

    private static String rotulo(CampoDeRegistro campo, String valor) {
        return campo.opcoes().stream()
                .filter(opcao -> opcao.valor().equals(valor))
                .map(OpcaoDeCampo::rotulo)
                .findFirst()
                .orElse(valor);
    }
}
