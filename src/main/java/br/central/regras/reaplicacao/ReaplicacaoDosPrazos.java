package br.central.regras.reaplicacao;

import br.central.atendimento.PrazosDosCasosAbertos;
import br.central.atendimento.contrato.PrazosReexaminados;
import br.central.comum.Recusa;
import br.central.regras.corrida.CasosPorFazer.Caso;
import br.central.regras.corrida.CasosPorFazer.PorFazer;
import br.central.regras.corrida.Corrida;
import br.central.regras.corrida.CorridasNoBanco;
import br.central.regras.corrida.ResultadoDoCaso;
import br.central.regras.corrida.TipoDeCorrida;
import br.central.regras.tabelas.TabelaDoNegocio;
import br.central.regras.tabelas.Versoes;
import java.util.List;
import org.springframework.stereotype.Component;

/** Each open case gets the deadlines that the table in force gives it, as long as that is the version that was looked at. */
@Component
class ReaplicacaoDosPrazos implements TipoDeCorrida {

    private final PrazosDosCasosAbertos casos;
    private final PrazosMudadosNoBanco mudados;
    private final CorridasNoBanco corridas;
    private final Versoes versoes;

    ReaplicacaoDosPrazos(
            PrazosDosCasosAbertos casos, PrazosMudadosNoBanco mudados, CorridasNoBanco corridas, Versoes versoes) {
        this.casos = casos;
        this.mudados = mudados;
        this.corridas = corridas;
        this.versoes = versoes;
    }

    @Override
    public Qual qual() {
        return Qual.REAPLICACAO;
    }

    @Override
    public List<NovoCaso> levantar(PorFazer uma) {
        return casos.protocolos().stream().map(um -> new NovoCaso(um, um)).toList();
    }

    @Override
    public ComUmCaso preparar(PorFazer uma) {
        if (versoes.emVigor(TabelaDoNegocio.PRAZOS) != uma.para()) {
            throw new Recusa.EstadoNaoPermite(
                    "Outra versão da tabela entrou em vigor: a versão %d já não se aplica.".formatted(uma.para()));
        }
        return new PelaTabela(uma, porQue(uma));
    }

    private String porQue(PorFazer uma) {
        return corridas.ver(uma.id(), Qual.REAPLICACAO)
                .map(Corrida::inicio)
                .map(inicio -> "Tabela de prazos, versão %d, aplicada aos casos em aberto por %s: %s"
                        .formatted(uma.para(), inicio.por(), inicio.motivo()))
                .orElse(null);
    }

    private final class PelaTabela implements ComUmCaso {

        private final PorFazer corrida;
        private final String porQue;

        PelaTabela(PorFazer corrida, String porQue) {
            this.corrida = corrida;
            this.porQue = porQue;
        }

        @Override
        public Achado examinar(Caso caso) {
            return achado(caso, casos.examinar(caso.alvo(), corrida.para()), ResultadoDoCaso.MUDA);
        }

        @Override
        public Achado fazer(Caso caso) {
            return achado(caso, casos.aplicar(caso.alvo(), corrida.para(), porQue), ResultadoDoCaso.MUDADO);
        }

        private Achado achado(Caso caso, PrazosReexaminados lidos, ResultadoDoCaso seMuda) {
            mudados.gravar(corrida.id(), caso.ordem(), lidos.mudancas());
            if (lidos.terminou()) {
                return new Achado(ResultadoDoCaso.TERMINOU, null, null);
            }
            if (lidos.impedimento() != null) {
                return new Achado(ResultadoDoCaso.FALHOU, null, lidos.impedimento());
            }
            return new Achado(lidos.mudancas().isEmpty() ? ResultadoDoCaso.NAO_MUDA : seMuda, null, null);
        }
    }
}
