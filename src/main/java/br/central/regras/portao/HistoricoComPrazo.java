package br.central.regras.portao;

import br.central.catalogo.Parametros;
import java.time.DateTimeException;
import java.time.Period;
import org.springframework.stereotype.Component;

/** How long the engine remembers: said in the model, and no longer than what is kept of a case. */
@Component
class HistoricoComPrazo implements ConferenciaDeProcesso {

    private static final int DIAS_DO_ANO = 366;

    private final Parametros parametros;

    HistoricoComPrazo(Parametros parametros) {
        this.parametros = parametros;
    }

    @Override
    public void conferir(ProcessoEmExame processo, Apontamentos achados) {
        conferir(processo.chave(), processo.processo().getCamundaHistoryTimeToLiveString(), achados);
    }

    /** @param prazo as the model says it, {@code P1825D} or {@code 1825}; {@code null} when it does not */
    void conferir(String chave, String prazo, Apontamentos achados) {
        if (prazo == null || prazo.isBlank()) {
            achados.erro(
                    chave,
                    "falta em " + chave + " o prazo do histórico (History time to live): informe, por exemplo, P1825D,"
                            + " que são cinco anos");
            return;
        }
        int dias = dias(prazo.strip());
        int maximo = parametros.inteiro("retencao.anos-com-reclamacao") * DIAS_DO_ANO;
        if (dias < 1) {
            achados.erro(
                    chave, "o prazo do histórico de " + chave + " não se entende: “" + prazo + "”; escreva P1825D");
        } else if (dias > maximo) {
            achados.erro(
                    chave,
                    "o prazo do histórico de " + chave + " (" + dias + " dias) passa da guarda dos atendimentos, que é"
                            + " de " + maximo + " dias");
        }
    }

    private static int dias(String prazo) {
        try {
            return prazo.startsWith("P")
                    ? (int) Period.parse(prazo).toTotalMonths() * 30
                            + Period.parse(prazo).getDays()
                    : Integer.parseInt(prazo);
        } catch (DateTimeException | NumberFormatException ilegivel) {
            return 0;
        }
    }
}
