package br.central.atendimento.dominio;

import br.central.prazos.Cumprimento;
import br.central.prazos.Inicio;
import br.central.prazos.RelogioDerivado;
import java.util.function.Predicate;

/** A fact that somebody has to tell, for no act of the application is that fact itself; which clocks it concerns. */
enum FatoDaSolicitacao {
    DOCUMENTOS_COMPLETOS("nenhum prazo dela conta dos documentos", um -> um.inicio() == Inicio.DOCUMENTOS_COMPLETOS),
    NOTIFICACAO("nenhum prazo dela conta da notificação da ANS", um -> um.inicio() == Inicio.NOTIFICACAO),
    CONHECIMENTO("nenhum prazo dela conta do conhecimento de um fato", um -> um.inicio() == Inicio.CONHECIMENTO),
    REALIZACAO("nenhum prazo dela é de realização", um -> um.cumprimento() == Cumprimento.REALIZACAO),
    EFEITO("nenhum prazo dela depende de o pedido ter efeito", um -> um.cumprimento() == Cumprimento.EFEITO),
    CIENCIA("nenhum prazo dela é de comunicação", um -> um.cumprimento() == Cumprimento.CIENCIA),
    PRORROGACAO("só o prazo da ouvidoria se prorroga por acordo", um -> Relogio.OUVIDORIA.equals(um.norma()));

    private final String semPrazo;
    private final Predicate<RelogioDerivado> relogios;

    FatoDaSolicitacao(String semPrazo, Predicate<RelogioDerivado> relogios) {
        this.semPrazo = semPrazo;
        this.relogios = relogios;
    }

    boolean interessa(RelogioDerivado derivado) {
        return relogios.test(derivado);
    }

    /** Why it cannot be told of a request that has no such clock. */
    String semPrazo() {
        return semPrazo;
    }
}
