package br.central.comum;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;

/** Arabic and Hebrew, also in the middle of Portuguese, in the order they are read in; the JDK knows which that is. */
final class EscritaBidirecional implements BidiSplitter, BidiReorderer {

    private Bidi paragrafo;

    @Override
    public void setParagraph(String texto, byte direcao) {
        int base = direcao == NEUTRAL ? Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT : direcao;
        paragrafo = new Bidi(texto, base);
    }

    @Override
    public int countTextRuns() {
        return paragrafo.getRunCount();
    }

    @Override
    public BidiTextRun getVisualRun(int trecho) {
        int inicio = paragrafo.getRunStart(trecho);
        byte direcao = paragrafo.getRunLevel(trecho) % 2 == 0 ? LTR : RTL;
        return new BidiTextRun(inicio, paragrafo.getRunLimit(trecho) - inicio, direcao);
    }

    @Override
    public byte getBaseDirection(String texto) {
        Bidi lido = new Bidi(texto, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        return lido.baseIsLeftToRight() ? LTR : RTL;
    }

    @Override
    public String reorderRTLTextToLTR(String texto) {
        return new StringBuilder(texto).reverse().toString();
    }

    /** Letters stand by themselves: joined forms would take a library of their own. */
    @Override
    public String shapeText(String texto) {
        return texto;
    }

    @Override
    public String deshapeText(String texto) {
        return texto;
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }
}
