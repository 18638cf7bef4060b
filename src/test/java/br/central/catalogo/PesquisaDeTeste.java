package br.central.catalogo;

import br.central.comum.TipoCliente;
import br.central.registros.FichaDeRegistro;
import br.central.registros.LinhasDeCampo;
import br.central.registros.Registros;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A survey form with every kind of question, in force until it is closed. */
public final class PesquisaDeTeste implements AutoCloseable {

    private static final String REGISTRO = "formularios-de-pesquisa";

    private final Registros registros;
    private final FichaDeRegistro ficha;

    private PesquisaDeTeste(Registros registros, FichaDeRegistro ficha) {
        this.registros = registros;
        this.ficha = ficha;
    }

    /** {@code rapidez} has to be answered; {@code indica} and {@code melhorar} may be. */
    public static PesquisaDeTeste emUso(Registros registros, TipoCliente para) {
        return new PesquisaDeTeste(
                registros,
                registros.incluir(
                        REGISTRO,
                        Map.of(
                                "titulo",
                                "Pesquisa de teste",
                                "para",
                                para.name(),
                                "nota",
                                "Como foi o que fizemos por você?",
                                "ativo",
                                "true",
                                "perguntas",
                                LinhasDeCampo.escritas(List.of(
                                        Map.of(
                                                "rotulo",
                                                "Foi rápido?",
                                                "codigo",
                                                "rapidez",
                                                "tipo",
                                                "ESCOLHA",
                                                "obrigatorio",
                                                "true",
                                                "opcoes",
                                                "Sim; Não"),
                                        Map.of("rotulo", "De 0 a 10, indicaria?", "codigo", "indica", "tipo", "NOTA"),
                                        Map.of(
                                                "rotulo",
                                                "O que podemos melhorar?",
                                                "codigo",
                                                "melhorar",
                                                "tipo",
                                                "TEXTO",
                                                "tamanho",
                                                "20"))))));
    }

    @Override
    public void close() {
        Map<String, String> fora = new HashMap<>(ficha.valores());
        fora.put("ativo", "");
        registros.alterar(REGISTRO, ficha.chave(), ficha.versao(), fora);
    }
}
