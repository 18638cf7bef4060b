package br.central.cockpit;

import br.central.indicadores.contrato.ContagemDeTrabalho;
import br.central.indicadores.contrato.Dimensao;
import br.central.indicadores.contrato.LinhaDeIndicadores;
import java.text.NumberFormat;
import java.util.Locale;

/** One value of a dimension: what is open of it, and how what was concluded went, in the words of the page. */
record LinhaDaTabela(
        Dimensao dimensao,
        String chave,
        String descricao,
        ContagemDeTrabalho contagem,
        LinhaDeIndicadores indicadores) {

    private static final Locale BRASIL = Locale.forLanguageTag("pt-BR");
    private static final double MINUTOS_DA_HORA = 60;
    private static final String NADA = "\u2014";

    static LinhaDaTabela total(ContagemDeTrabalho contagem, LinhaDeIndicadores indicadores) {
        return new LinhaDaTabela(null, null, "Total", contagem, indicadores);
    }

    /** How the address changes to show the work of this value; {@code null} where it cannot be asked for. */
    public String muda() {
        if (chave == null || dimensao == null || dimensao == Dimensao.ESPERA) {
            return null;
        }
        return "{\"%s\":\"%s\",\"visao\":\"protocolos\"}"
                .formatted(
                        dimensao.name().toLowerCase(Locale.ROOT),
                        chave.replace("\\", "\\\\").replace("\"", "\\\""));
    }

    /** A share, by the name of the indicator. */
    public String pct(String qual) {
        Double valor = indicadores == null
                ? null
                : switch (qual) {
                    case "noPrazoPct" -> indicadores.noPrazoPct();
                    case "reabertosPct" -> indicadores.reabertosPct();
                    case "reclamacoesPct" -> indicadores.reclamacoesPct();
                    case "noPrimeiroContatoPct" -> indicadores.doAtendimento().noPrimeiroContatoPct();
                    case "resolutividadePct" -> indicadores.doAtendimento().resolutividadePct();
                    default -> throw new IllegalArgumentException(qual);
                };
        return valor == null ? NADA : numero(valor) + "%";
    }

    /** Median or p90: running hours, and business hours. */
    public String[] tempo(String qual) {
        if (indicadores == null) {
            return new String[] {NADA, ""};
        }
        return qual.equals("mediana")
                ? horas(
                        indicadores.duracao().medianaCorridos(),
                        indicadores.duracao().medianaUteis())
                : horas(
                        indicadores.duracao().p90Corridos(),
                        indicadores.duracao().p90Uteis());
    }

    public String nota() {
        return indicadores == null || indicadores.doAtendimento().notaMedia() == null
                ? NADA
                : numero(indicadores.doAtendimento().notaMedia());
    }

    private static String[] horas(Double corridos, Double uteis) {
        return new String[] {
            corridos == null ? NADA : numero(corridos / MINUTOS_DA_HORA) + " h",
            uteis == null ? "" : numero(uteis / MINUTOS_DA_HORA) + " h úteis"
        };
    }

    private static String numero(double valor) {
        NumberFormat formato = NumberFormat.getNumberInstance(BRASIL);
        formato.setMaximumFractionDigits(1);
        return formato.format(valor);
    }
}
