package br.central.regras.simulacao;

import br.central.comum.Criticidade;
import br.central.comum.Recusa;
import br.central.prazos.AvaliacaoDeDecisao;
import br.central.prazos.CasoSimulado;
import br.central.prazos.FatosDoPrazo;
import br.central.prazos.Prazos;
import br.central.prazos.RelogioDerivado;
import br.central.prazos.Simulador;
import br.central.prazos.Simulador.Tabelas;
import br.central.prazos.TabelaComDefeito;
import br.central.prazos.TabelasAvulsas;
import br.central.prazos.TabelasAvulsas.Avulsa;
import br.central.regras.tabelas.RascunhoView;
import br.central.regras.tabelas.Rascunhos;
import br.central.regras.tabelas.TabelaDoNegocio;
import br.central.regras.tabelas.Versoes;
import br.central.regras.tabelas.modelo.LinhaDeRegra;
import br.central.seguranca.Grupos;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** What the tables in force decide about a demand, and what they would with the drafts of who asks. Right PUBLICAR_MODELOS. */
@Service
public class SimuladorDaBancada {

    private static final List<TabelaDoNegocio> PERGUNTADAS =
            List.of(TabelaDoNegocio.PRAZOS, TabelaDoNegocio.GRUPOS, TabelaDoNegocio.TRIAGEM, TabelaDoNegocio.JANELA);
    private static final Instant PRIMEIRO = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant ULTIMO = Instant.parse("2100-01-01T00:00:00Z");

    private final Simulador simulador;
    private final TabelasAvulsas avulsas;
    private final Versoes versoes;
    private final Rascunhos rascunhos;
    private final Grupos grupos;
    private final Clock relogio;

    SimuladorDaBancada(
            Simulador simulador,
            TabelasAvulsas avulsas,
            Versoes versoes,
            Rascunhos rascunhos,
            Grupos grupos,
            Clock relogio) {
        this.simulador = simulador;
        this.avulsas = avulsas;
        this.versoes = versoes;
        this.rascunhos = rascunhos;
        this.grupos = grupos;
        this.relogio = relogio;
    }

    /** The tables of which the current person has a draft that can be simulated. */
    public List<TabelaDoNegocio> comRascunho() {
        return PERGUNTADAS.stream()
                .filter(uma -> rascunhos.meu(uma).isPresent())
                .toList();
    }

    /** @throws Recusa.RegraNaoAtendida when the moment is not one that is counted from */
    public LadoDaSimulacao emVigor(PedidoDoSimulador pedido) {
        versoes.emVigor(TabelaDoNegocio.PRAZOS);
        return lado("Tabelas em vigor", pedido, Map.of(), simulador.emVigor());
    }

    /** The same, with the drafts of the current person in the place of their tables. */
    public LadoDaSimulacao comOsMeusRascunhos(PedidoDoSimulador pedido) {
        Map<TabelaDoNegocio, RascunhoView> meus = new EnumMap<>(TabelaDoNegocio.class);
        comRascunho().forEach(uma -> meus.put(uma, rascunhos.meu(uma).orElseThrow()));
        Map<String, Avulsa> lidas = new HashMap<>();
        Tabelas tabelas = (chave, variaveis) -> TabelaDoNegocio.procurar(chave)
                .filter(meus::containsKey)
                .map(uma -> lidas.computeIfAbsent(chave, nova -> avulsas.ler(nova, rascunhos.modelo(uma)))
                        .avaliar(variaveis))
                .or(() -> simulador.emVigor().avaliar(chave, variaveis));
        return lado("Com o seu rascunho", pedido, meus, tabelas);
    }

    private LadoDaSimulacao lado(
            String nome, PedidoDoSimulador pedido, Map<TabelaDoNegocio, RascunhoView> meus, Tabelas tabelas) {
        FatosDoPrazo fatos = simulador.fatos(
                pedido.classificacao(),
                pedido.tipoCliente(),
                pedido.origem(),
                pedido.urgente(),
                pedido.natureza(),
                pedido.tipoDemanda());
        try {
            CasoSimulado caso = simulador.simular(fatos, abertura(pedido), tabelas);
            Map<String, Integer> linhas = new HashMap<>();
            List<LadoDaSimulacao.Decisao> decisoes = caso.decisoes().stream()
                    .map(uma -> decisao(uma, meus, linhas))
                    .toList();
            return new LadoDaSimulacao(nome, decisoes, dito(caso, fatos, linhas), null);
        } catch (TabelaComDefeito defeito) {
            return new LadoDaSimulacao(nome, List.of(), null, defeito.getMessage());
        }
    }

    private Instant abertura(PedidoDoSimulador pedido) {
        Instant abertoEm = pedido.abertoEm() == null ? relogio.instant() : pedido.abertoEm();
        if (abertoEm.isBefore(PRIMEIRO) || !abertoEm.isBefore(ULTIMO)) {
            throw Recusa.RegraNaoAtendida.campo("abertoEm", "Informe uma data entre 2000 e 2099.");
        }
        return abertoEm;
    }

    /** @param numeros gets the number of each row that hit, by its id */
    private LadoDaSimulacao.Decisao decisao(
            AvaliacaoDeDecisao uma, Map<TabelaDoNegocio, RascunhoView> meus, Map<String, Integer> numeros) {
        TabelaDoNegocio qual = TabelaDoNegocio.de(uma.chave());
        RascunhoView meu = meus.get(qual);
        List<LinhaDeRegra> linhas = meu == null
                ? versoes.ver(qual, uma.versao()).linhas()
                : meu.tabela().linhas();
        IntStream.range(0, linhas.size()).forEach(i -> numeros.put(linhas.get(i).id(), i + 1));
        return new LadoDaSimulacao.Decisao(
                qual,
                meu == null ? "versão " + uma.versao() : "rascunho",
                uma.regras().stream()
                        .map(regra -> numeros.get(regra.id()))
                        .flatMap(Stream::ofNullable)
                        .toList());
    }

    private LadoDaSimulacao.Caso dito(CasoSimulado caso, FatosDoPrazo fatos, Map<String, Integer> linhas) {
        RelogioDerivado vale = Prazos.vinculante(caso.relogios()).orElse(null);
        return new LadoDaSimulacao.Caso(
                caso.relogios().stream()
                        .map(um -> relogio(um, um == vale, linhas))
                        .toList(),
                caso.grupos().stream().map(grupos::nome).toList(),
                Optional.ofNullable(caso.criticidade())
                        .map(Criticidade::descricao)
                        .orElse(null),
                caso.prioridade(),
                reinicio(caso.horasDeReinicio()),
                fatos.natureza().descricao(),
                fatos.tipoDemanda().descricao());
    }

    private LadoDaSimulacao.Relogio relogio(RelogioDerivado um, boolean vale, Map<String, Integer> linhas) {
        return new LadoDaSimulacao.Relogio(
                RelogioDerivado.quantoDiz(um.explicacao()),
                um.baseLegal(),
                em(um.venceEm()),
                em(um.atencaoEm()),
                um.vinculante(),
                vale,
                linhas.get(um.decisao().regra()),
                um.explicacao());
    }

    private static String reinicio(Integer horas) {
        if (horas == null) {
            return "a tabela não diz";
        }
        return horas == 0 ? "não pode reiniciar" : "até " + horas + " horas depois do encerramento";
    }

    private OffsetDateTime em(Instant quando) {
        return quando == null ? null : quando.atZone(relogio.getZone()).toOffsetDateTime();
    }
}
