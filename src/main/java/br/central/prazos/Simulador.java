package br.central.prazos;

import br.central.comum.Criticidade;
import br.central.comum.Natureza;
import br.central.comum.Origem;
import br.central.comum.TipoCliente;
import br.central.comum.TipoDemanda;
import br.central.prazos.ClassificacaoDosFatos.Sugestao;
import br.central.seguranca.GruposQueRespondem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** What the tables would decide about a demand, real or imagined, as they do for a real one. Writes nothing. */
@Service
public class Simulador {

    private static final String GRUPOS = "grupos-responsaveis";
    private static final String TRIAGEM = "triagem";
    private static final String JANELA = "janela-reinicio";

    private final Prazos prazos;
    private final Decisoes decisoes;
    private final ClassificacaoDosFatos catalogo;
    private final GruposQueRespondem queRespondem;

    Simulador(Prazos prazos, Decisoes decisoes, ClassificacaoDosFatos catalogo, GruposQueRespondem queRespondem) {
        this.prazos = prazos;
        this.decisoes = decisoes;
        this.catalogo = catalogo;
        this.queRespondem = queRespondem;
    }

    /** The tables that are asked. */
    public interface Tabelas {

        /** Empty when there is no such table. */
        Optional<AvaliacaoDeDecisao> avaliar(String chave, Map<String, Object> variaveis);
    }

    public Tabelas emVigor() {
        return decisoes::avaliarSePublicada;
    }

    /**
     * The facts, of which those that are {@code null} are what the catalogue suggests for the classification, and failing that
     * no care and nothing special.
     */
    public FatosDoPrazo fatos(
            String classificacao,
            TipoCliente tipoCliente,
            Origem origem,
            boolean urgente,
            Natureza natureza,
            TipoDemanda tipoDemanda) {
        Optional<Sugestao> sugestao = catalogo.sugerir(classificacao);
        return new FatosDoPrazo(
                Optional.ofNullable(natureza)
                        .or(() -> sugestao.map(Sugestao::natureza))
                        .orElse(Natureza.NAO_ASSISTENCIAL),
                Optional.ofNullable(tipoDemanda)
                        .or(() -> sugestao.map(Sugestao::tipoDemanda))
                        .orElse(TipoDemanda.GERAL),
                classificacao,
                tipoCliente,
                origem,
                urgente);
    }

    /** @throws TabelaComDefeito when one of the tables cannot be evaluated, or gives no clock */
    public CasoSimulado simular(FatosDoPrazo fatos, Instant abertoEm, Tabelas tabelas) {
        Map<String, Object> variaveis = fatos.variaveis();
        AvaliacaoDeDecisao dosPrazos = tabelas.avaliar(Prazos.DECISAO, variaveis)
                .orElseThrow(() -> TabelaComDefeito.naoPublicada(Prazos.DECISAO));
        Optional<AvaliacaoDeDecisao> grupos = tabelas.avaliar(GRUPOS, variaveis);
        Optional<AvaliacaoDeDecisao> triagem = tabelas.avaliar(TRIAGEM, variaveis);
        Optional<AvaliacaoDeDecisao> janela = tabelas.avaliar(JANELA, variaveis);
        return new CasoSimulado(
                prazos.derivar(dosPrazos, abertoEm),
                grupos.map(this::grupos).orElse(List.of()),
                primeira(triagem, "criticidade", String.class)
                        .flatMap(Simulador::criticidade)
                        .orElse(null),
                primeira(triagem, "prioridade", Number.class)
                        .map(Number::intValue)
                        .orElse(null),
                primeira(janela, "horas", Number.class).map(Number::intValue).orElse(null),
                Stream.of(Optional.of(dosPrazos), grupos, triagem, janela)
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** Where they really go, as those of a case would. */
    private List<String> grupos(AvaliacaoDeDecisao avaliacao) {
        return queRespondem.destinos(avaliacao.regras().stream()
                .map(regra -> regra.saidas().get("grupo"))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .toList());
    }

    private static <T> Optional<T> primeira(Optional<AvaliacaoDeDecisao> avaliacao, String saida, Class<T> tipo) {
        return avaliacao
                .flatMap(uma -> uma.regras().stream().findFirst())
                .map(regra -> regra.saidas().get(saida))
                .filter(tipo::isInstance)
                .map(tipo::cast);
    }

    private static Optional<Criticidade> criticidade(String nome) {
        return Stream.of(Criticidade.values())
                .filter(uma -> uma.name().equals(nome))
                .findFirst();
    }
}
