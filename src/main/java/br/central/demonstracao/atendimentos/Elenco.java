package br.central.demonstracao.atendimentos;

import br.central.catalogo.ClassificacaoView;
import br.central.clientes.NovoCliente;
import br.central.comum.Origem;
import br.central.comum.TipoCliente;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who calls, through which channel, and who attends. */
final class Elenco {

    private static final List<Origem> AO_VIVO = List.of(
            Origem.TELEFONE,
            Origem.TELEFONE,
            Origem.TELEFONE,
            Origem.WHATSAPP,
            Origem.WHATSAPP,
            Origem.CHAT,
            Origem.PRESENCIAL);
    private static final List<Origem> ESCRITAS =
            List.of(Origem.PORTAL, Origem.APLICATIVO, Origem.APLICATIVO, Origem.EMAIL, Origem.FALE_CONOSCO);
    private static final List<String> ATENDENTES = List.of("atendente", "atendente", "atendente2");

    private final Map<TipoCliente, List<NovoCliente>> clientes;
    private final Sorteio sorteio;

    Elenco(List<NovoCliente> clientes, Sorteio sorteio) {
        this.clientes = clientes.stream().collect(Collectors.groupingBy(NovoCliente::tipo));
        this.sorteio = sorteio;
    }

    /** What is classified anew becomes something that only a beneficiário asks for. */
    NovoCliente cliente(Cena cena, ClassificacaoView folha) {
        Set<TipoCliente> podem = folha.oferta().vinculos();
        boolean beneficiario = podem.isEmpty() || podem.contains(TipoCliente.BENEFICIARIO);
        List<TipoCliente> outros = podem.stream()
                .filter(tipo -> tipo != TipoCliente.BENEFICIARIO)
                .sorted()
                .toList();
        boolean outro = !beneficiario || (!outros.isEmpty() && cena != Cena.RECLASSIFICADO && sorteio.chance(12));
        return sorteio.um(clientes.get(outro ? sorteio.um(outros) : TipoCliente.BENEFICIARIO));
    }

    Origem origem(Cena cena, ClassificacaoView folha) {
        if (folha.caminho().startsWith("ouvidoria/")) {
            return Origem.OUVIDORIA;
        }
        return switch (cena) {
            case ABERTO -> sorteio.um(ESCRITAS);
            case AGUARDANDO_RETORNO, SEM_COMUNICACAO -> Origem.TELEFONE;
            case EM_ATENDIMENTO, PENDENTE_COMIGO, PENDENTE_NA_FILA, RETOMADO, TRANSFERIDO, RESOLVIDO ->
                sorteio.um(AO_VIVO);
            default -> sorteio.um(sorteio.chance(60) ? AO_VIVO : ESCRITAS);
        };
    }

    String atendente(Origem origem) {
        return origem == Origem.OUVIDORIA ? "ouvidor" : sorteio.um(ATENDENTES);
    }
}
