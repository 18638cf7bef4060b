package br.central.privacidade;

import br.central.comum.Recusa;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The form of an incident: what cannot be read is told beside its field together with everything else that is wrong. */
final class IncidenteDigitado {

    private static final DateTimeFormatter CAMPO = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private final Map<String, String> digitado;
    private final ZoneId fuso;
    private final List<Recusa.Erro> erros = new ArrayList<>();

    private IncidenteDigitado(Map<String, String> digitado, ZoneId fuso) {
        this.digitado = digitado;
        this.fuso = fuso;
    }

    /** @throws Recusa.RegraNaoAtendida naming what cannot be read */
    static DadosDoIncidente ler(Map<String, String> digitado, ZoneId fuso) {
        return new IncidenteDigitado(digitado, fuso).dados();
    }

    /** As the fields of the form have it. */
    static Map<String, String> de(DadosDoIncidente dados) {
        Map<String, String> campos = new HashMap<>();
        campos.put("ocorridoEm", escrito(dados.ocorridoEm()));
        campos.put("conhecidoEm", escrito(dados.conhecidoEm()));
        campos.put("descricao", dados.descricao());
        campos.put("dados", dados.dados());
        campos.put("sensiveis", Boolean.TRUE.equals(dados.sensiveis()) ? "sim" : "");
        campos.put(
                "titulares", dados.titulares() == null ? "" : dados.titulares().toString());
        campos.put("risco", dados.risco().name());
        campos.put("avaliacao", dados.avaliacao());
        campos.put("medidas", dados.medidas());
        campos.put("anpdEm", escrito(dados.comunicacoes().anpdEm()));
        campos.put("anpdProtocolo", dados.comunicacoes().anpdProtocolo());
        campos.put("titularesEm", escrito(dados.comunicacoes().titularesEm()));
        campos.put("titularesComo", dados.comunicacoes().titularesComo());
        campos.put("complementoEm", escrito(dados.comunicacoes().complementoEm()));
        campos.put("versao", String.valueOf(dados.versao()));
        return campos;
    }

    private DadosDoIncidente dados() {
        var dados = new DadosDoIncidente(
                quando("ocorridoEm"),
                quando("conhecidoEm"),
                digitado.get("descricao"),
                digitado.get("dados"),
                "sim".equals(digitado.get("sensiveis")),
                numero("titulares"),
                risco(),
                digitado.get("avaliacao"),
                digitado.get("medidas"),
                new DadosDoIncidente.Comunicacoes(
                        quando("anpdEm"),
                        digitado.get("anpdProtocolo"),
                        quando("titularesEm"),
                        digitado.get("titularesComo"),
                        quando("complementoEm")),
                numero("versao"));
        if (!erros.isEmpty()) {
            throw new Recusa.RegraNaoAtendida(erros);
        }
        return dados;
    }

    private OffsetDateTime quando(String campo) {
        String escrito = texto(campo);
        try {
            return escrito.isEmpty()
                    ? null
                    : LocalDateTime.parse(escrito).atZone(fuso).toOffsetDateTime();
        } catch (DateTimeException naoEData) {
            erros.add(new Recusa.Erro(campo, "Informe dia e hora, como 31/12/2026 14:30."));
            return null;
        }
    }

    private Integer numero(String campo) {
        String escrito = texto(campo).replace(".", "");
        try {
            return escrito.isEmpty() ? null : Integer.valueOf(escrito);
        } catch (NumberFormatException naoENumero) {
            erros.add(new Recusa.Erro(campo, "Informe um número inteiro."));
            return null;
        }
    }

    private Risco risco() {
        String escrito = texto("risco");
        for (Risco um : Risco.values()) {
            if (um.name().equals(escrito)) {
                return um;
            }
        }
        return null;
    }

    private String texto(String campo) {
        return digitado.getOrDefault(campo, "").strip();
    }

    private static String escrito(OffsetDateTime quando) {
        return quando == null ? "" : CAMPO.format(quando);
    }
}
