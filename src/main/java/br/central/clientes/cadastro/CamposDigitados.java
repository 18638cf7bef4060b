package br.central.clientes.cadastro;

import br.central.comum.Pontuacao;
import br.central.comum.Recusa;
import br.central.comum.TextoVisto;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads typed fields and gathers what is wrong with them, so that the user hears of everything at once. */
final class CamposDigitados {

    private final List<Recusa.Erro> erros = new ArrayList<>();

    /** The text without outer spaces, or {@code null} when blank. */
    String texto(String campo, String valor, int maximo) {
        String limpo = TextoVisto.vazio(valor) ? null : valor.strip();
        exigir(limpo == null || limpo.length() <= maximo, campo, "Use no máximo " + maximo + " caracteres.");
        return limpo;
    }

    String obrigatorio(String campo, String valor, int maximo) {
        String limpo = texto(campo, valor, maximo);
        exigir(limpo != null, campo, "Campo obrigatório.");
        return limpo;
    }

    <T> T obrigatorio(String campo, T valor) {
        boolean falta = valor == null || valor instanceof String texto && TextoVisto.vazio(texto);
        exigir(!falta, campo, "Campo obrigatório.");
        return valor;
    }

    /** What the value type reads, or {@code null} when blank or refused; the refusal is gathered under the field. */
    public <T> T ler(String campo, String valor, Function<String, T> leitura) {
        if (TextoVisto.vazio(valor)) {
            return null;
        }
        try {
            return leitura.apply(valor);
        } catch (Recusa.RegraNaoAtendida recusa) {
            exigir(false, campo, recusa.erros().get(0).mensagem());
            return null;
        }
    }

    /** A card number in capitals, without punctuation. */
    String carteira(String campo, String valor) {
        String carteira = Pontuacao.retirar(texto(campo, valor, 40));
        boolean aceita = carteira == null || carteira.matches("[0-9A-Z]{4,20}");
        exigir(aceita, campo, "Carteira inválida: use de 4 a 20 letras ou dígitos.");
        return carteira;
    }

    void exigir(boolean condicao, String campo, String mensagem) {
        if (!condicao) {
            erros.add(new Recusa.Erro(campo, mensagem));
        }
    }

    /** @throws Recusa.RegraNaoAtendida when anything was wrong so far */
    void recusarSeHouverErro() {
        if (!erros.isEmpty()) {
            throw new Recusa.RegraNaoAtendida(erros);
        }
    }
}
