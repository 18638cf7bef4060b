package br.central.prazos;

import br.central.comum.Origem;
import br.central.comum.TipoCliente;
import br.central.prazos.calendario.Contagem;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * Evaluates the tables in force for every demand that can be registered (each classification, for each kind of client
 * that may use it, from each origin, urgent or not), for the complaint and the re-analysis about each, and compares them with
 * the legal maxima.
 */
@Service
class Enumeracao {

    private final TabelasEmExame tabelas;
    private final Contagem contagem;

    Enumeracao(TabelasEmExame tabelas, Contagem contagem) {
        this.tabelas = tabelas;
        this.contagem = contagem;
    }

    public RelatorioDaEnumeracao examinar(ClassificacaoDosFatos catalogo) {
        List<FatosDoPrazo> todas =
                catalogo.folhas().stream().flatMap(Enumeracao::combinacoes).toList();
        return new Exame(tabelas, MaximosLegais.ler(), contagem).examinar(todas);
    }

    /** The demands that can be registered with that classification, and what the ouvidoria may be asked about them. */
    public static Stream<FatosDoPrazo> combinacoes(ClassificacaoDosFatos.Folha folha) {
        return folha.clientes().stream()
                .sorted()
                .flatMap(cliente -> Stream.concat(pedidos(folha, cliente), daOuvidoria(folha, cliente)));
    }

    private static Stream<FatosDoPrazo> pedidos(ClassificacaoDosFatos.Folha folha, TipoCliente cliente) {
        return Arrays.stream(Origem.values())
                .flatMap(origem -> Stream.of(false, true)
                        .map(urgente -> new FatosDoPrazo(
                                folha.sugestao().natureza(),
                                folha.sugestao().tipoDemanda(),
                                folha.caminho(),
                                cliente,
                                origem,
                                urgente)));
    }

    private static Stream<FatosDoPrazo> daOuvidoria(ClassificacaoDosFatos.Folha folha, TipoCliente cliente) {
        var tipo = folha.sugestao().tipoDemanda();
        return Stream.of(
                FatosDoPrazo.daReclamacao(tipo, folha.caminho(), cliente), FatosDoPrazo.daReanalise(tipo, cliente));
    }
}
