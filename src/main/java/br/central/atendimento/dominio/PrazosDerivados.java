package br.central.atendimento.dominio;

import br.central.atendimento.contrato.TipoDeReclamacao;
import br.central.comum.Recusa;
import br.central.prazos.AvaliacaoDeDecisao;
import br.central.prazos.FatosDoPrazo;
import br.central.prazos.Inicios;
import br.central.prazos.Prazos;
import br.central.prazos.RelogioDerivado;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The clocks that the decision {@code prazos} gives, asked with the facts of a case, of a request or of a complaint.
 */
@Component
public class PrazosDerivados {

    private final Prazos prazos;

    PrazosDerivados(Prazos prazos) {
        this.prazos = prazos;
    }

    public static FatosDoPrazo fatos(Atendimento atendimento) {
        return new FatosDoPrazo(
                atendimento.classificado().natureza(),
                atendimento.classificado().tipoDemanda(),
                atendimento.classificacao(),
                atendimento.cliente().tipo(),
                atendimento.origem(),
                atendimento.triagem().urgente());
    }

    public static FatosDoPrazo fatos(Solicitacao solicitacao) {
        Atendimento atendimento = solicitacao.atendimento();
        return new FatosDoPrazo(
                solicitacao.pedido().classificado().natureza(),
                solicitacao.pedido().classificado().tipoDemanda(),
                solicitacao.classificacao(),
                atendimento.cliente().tipo(),
                atendimento.origem(),
                atendimento.triagem().urgente());
    }

    public static FatosDoPrazo fatos(Reclamacao reclamacao) {
        Solicitacao solicitacao = reclamacao.solicitacao();
        var cliente = solicitacao.atendimento().cliente().tipo();
        return reclamacao.tipo() == TipoDeReclamacao.REANALISE
                ? FatosDoPrazo.daReanalise(solicitacao.pedido().classificado().tipoDemanda(), cliente)
                : FatosDoPrazo.daReclamacao(
                        solicitacao.pedido().classificado().tipoDemanda(), solicitacao.classificacao(), cliente);
    }

    /** From its opening or its restart. */
    List<RelogioDerivado> doAtendimento(Atendimento atendimento, Instant desde) {
        return prazos.derivar(fatos(atendimento), inicios(atendimento, desde));
    }

    List<RelogioDerivado> daSolicitacao(Solicitacao solicitacao) {
        return prorrogados(solicitacao, prazos.derivar(fatos(solicitacao), inicios(solicitacao)));
    }

    /** The same, of what the process has asked the table already. */
    List<RelogioDerivado> daSolicitacao(Solicitacao solicitacao, AvaliacaoDeDecisao avaliacao) {
        return prorrogados(solicitacao, prazos.derivar(avaliacao, inicios(solicitacao)));
    }

    List<RelogioDerivado> daReclamacao(Reclamacao reclamacao, AvaliacaoDeDecisao avaliacao) {
        return prazos.derivar(avaliacao, reclamacao.registro().quando());
    }

    /** By the table in force; put off as was agreed on. */
    List<RelogioDerivado> daReclamacao(Reclamacao reclamacao) {
        return prorrogados(
                reclamacao.prorrogadaAte(),
                prazos.derivar(fatos(reclamacao), reclamacao.registro().quando()));
    }

    /** What was told of its requests holds for the atendimento too; the first of each. */
    private Inicios inicios(Atendimento atendimento, Instant desde) {
        Inicios inicios = Inicios.noRegistro(desde);
        for (Solicitacao solicitacao : atendimento.solicitacoes()) {
            inicios = solicitacao.fatos().maisCedoDoQue(inicios);
        }
        return inicios;
    }

    private static Inicios inicios(Solicitacao solicitacao) {
        return solicitacao.fatos().desde(solicitacao.abertaEm());
    }

    private static List<RelogioDerivado> prorrogados(Solicitacao solicitacao, List<RelogioDerivado> derivados) {
        return prorrogados(solicitacao.fatos().prorrogadaAte(), derivados);
    }

    private static List<RelogioDerivado> prorrogados(Instant ate, List<RelogioDerivado> derivados) {
        return ate == null
                ? derivados
                : derivados.stream()
                        .map(um -> ProrrogacaoDaOuvidoria.de(um, ate))
                        .toList();
    }

    /** From when the clock of the ouvidoria counts. */
    public Instant inicioDaOuvidoria(Solicitacao solicitacao) {
        return daOuvidoria(solicitacao).iniciadoEm();
    }

    public Instant vencimentoDaOuvidoria(Solicitacao solicitacao) {
        return daOuvidoria(solicitacao).venceEm();
    }

    private RelogioDerivado daOuvidoria(Solicitacao solicitacao) {
        return daSolicitacao(solicitacao).stream()
                .filter(um -> Relogio.OUVIDORIA.equals(um.norma()))
                .findFirst()
                .orElseThrow(() -> new Recusa.EstadoNaoPermite(
                        "A tabela de prazos em vigor não dá a esta solicitação o prazo da ouvidoria."));
    }
}
