package br.central.regras.ensaio;

import br.central.prazos.Cumprimento;
import br.central.prazos.FatosDoPrazo;
import br.central.prazos.PrazosEmSerie;
import br.central.prazos.PrazosEmSerie.Vencimento;
import br.central.prazos.TabelaComDefeito;
import br.central.prazos.TabelasAvulsas.Avulsa;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A table of deadlines: asked once for each combination of facts, and counted for each case from its own start. */
final class LadoDosPrazos implements Lado {

    /** The one clock that may be put off by agreement. */
    private static final String OUVIDORIA = "RN323";

    private record Lida(PrazosEmSerie.Relogios relogios, String defeito) {}

    private final Avulsa tabela;
    private final PrazosEmSerie prazos;
    private final Map<FatosDoPrazo, Lida> lidas = new HashMap<>();

    LadoDosPrazos(Avulsa tabela, PrazosEmSerie prazos) {
        this.tabela = tabela;
        this.prazos = prazos;
    }

    @Override
    public Dito de(CasoPassado caso) {
        Lida lida = lidas.computeIfAbsent(caso.fatos(), this::ler);
        if (lida.defeito() != null) {
            return Dito.comDefeito(lida.defeito());
        }
        List<Vencimento> relogios = prorrogados(lida.relogios().de(caso.inicios()), caso.desfecho());
        return new Dito(
                relogios.stream().map(Vencimento::dito).toList(),
                relogios,
                prazo(relogios, caso.desfecho().respondidoEm() != null).orElse(null),
                List.of(),
                null);
    }

    private Lida ler(FatosDoPrazo fatos) {
        try {
            return new Lida(prazos.ler(tabela.avaliar(fatos.variaveis())), null);
        } catch (TabelaComDefeito defeito) {
            return new Lida(null, defeito.getMessage());
        }
    }

    private static List<Vencimento> prorrogados(List<Vencimento> relogios, CasoPassado.Desfecho desfecho) {
        Instant ate = desfecho.prorrogadoAte();
        return ate == null
                ? relogios
                : relogios.stream()
                        .map(um -> um.norma().equals(OUVIDORIA)
                                        && um.venceEm() != null
                                        && um.venceEm().isBefore(ate)
                                ? um.adiado(ate)
                                : um)
                        .toList();
    }

    /** What was answered is judged by the clocks that an answer meets; what is open, by the one that binds first. */
    private static Optional<Vencimento> prazo(List<Vencimento> relogios, boolean respondido) {
        Predicate<Vencimento> vinculante = Vencimento::vinculante;
        Predicate<Vencimento> daResposta = vinculante.and(um -> um.cumprimento() == Cumprimento.RESPOSTA);
        return respondido
                ? primeiro(relogios, daResposta)
                        .or(() -> primeiro(relogios, vinculante))
                        .or(() -> primeiro(relogios, um -> true))
                : primeiro(relogios, vinculante).or(() -> primeiro(relogios, um -> true));
    }

    private static Optional<Vencimento> primeiro(List<Vencimento> relogios, Predicate<Vencimento> quais) {
        return relogios.stream()
                .filter(um -> um.venceEm() != null)
                .filter(quais)
                .min(Comparator.comparing(Vencimento::venceEm));
    }
}
