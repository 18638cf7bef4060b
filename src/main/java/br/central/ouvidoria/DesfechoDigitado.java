package br.central.ouvidoria;

import br.central.comum.Recusa;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The form of a NIP as it was filled in, in the operator's time zone; what cannot be read is told beside its field. */
final class DesfechoDigitado {

    private DesfechoDigitado() {}

    static Map<String, String> de(NipView.Tratamento gravado) {
        Map<String, String> campos = new HashMap<>();
        campos.put("desfecho", gravado.desfecho().name());
        campos.put("reparadaEm", momento(gravado.reparadaEm()));
        campos.put("respondidaEm", momento(gravado.respondidaEm()));
        campos.put("prova", Objects.toString(gravado.prova(), ""));
        campos.put("resposta", Objects.toString(gravado.resposta(), ""));
        campos.put("observacao", Objects.toString(gravado.observacao(), ""));
        campos.put("versao", Objects.toString(gravado.versao(), ""));
        return campos;
    }

    /** As the browser's field has it. */
    private static String momento(OffsetDateTime em) {
        return em == null ? "" : em.toLocalDateTime().withSecond(0).withNano(0).toString();
    }

    static NovoDesfecho ler(Map<String, String> campos, ZoneId fuso) {
        String observacao = texto(campos, "observacao");
        if (observacao != null && observacao.length() > 4_000) {
            throw Recusa.RegraNaoAtendida.campo("observacao", "A observação vai até 4.000 caracteres.");
        }
        return new NovoDesfecho(
                desfecho(texto(campos, "desfecho")),
                momento(campos, "reparadaEm", fuso),
                numero(campos, "prova"),
                numero(campos, "resposta"),
                momento(campos, "respondidaEm", fuso),
                observacao,
                numero(campos, "versao") == null ? null : Math.toIntExact(numero(campos, "versao")));
    }

    private static DesfechoDaNip desfecho(String nome) {
        return Arrays.stream(DesfechoDaNip.values())
                .filter(um -> um.name().equals(nome))
                .findFirst()
                .orElseThrow(() -> Recusa.RegraNaoAtendida.campo("desfecho", "Escolha o desfecho."));
    }

    private static OffsetDateTime momento(Map<String, String> campos, String campo, ZoneId fuso) {
        String texto = texto(campos, campo);
        try {
            return texto == null
                    ? null
                    : LocalDateTime.parse(texto).atZone(fuso).toOffsetDateTime();
        } catch (DateTimeException ilegivel) {
            throw Recusa.RegraNaoAtendida.campo(campo, "Informe data e hora.");
        }
    }

    private static Long numero(Map<String, String> campos, String campo) {
        String texto = texto(campos, campo);
        if (texto == null) {
            return null;
        }
        if (!texto.matches("\\d{1,9}")) {
            throw Recusa.RegraNaoAtendida.campo(campo, "Escolha um dos arquivos.");
        }
        return Long.valueOf(texto);
    }

    private static String texto(Map<String, String> campos, String campo) {
        String texto = campos.get(campo);
        return texto == null || texto.isBlank() ? null : texto.strip();
    }
}
