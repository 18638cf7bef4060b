package br.central.catalogo;

import br.central.comum.Espelho;
import br.central.comum.Recusa;
import java.util.List;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Names and colours of the states of atendimentos and solicitações, in the order in which they happen. */
@Service
@DependsOn("cargaDoCatalogo")
public class Situacoes {

    private final Espelho<List<SituacaoView>> todas;

    Situacoes(JdbcClient jdbc) {
        this.todas = new Espelho<>(() -> jdbc.sql("select * from situacao order by escopo, ordem")
                .query(SituacaoView.class)
                .list());
    }

    public List<SituacaoView> todas() {
        return todas.ler();
    }

    /** Whether any brings a state of the beneficiary with it. */
    public boolean algumaComStatus() {
        return todas.ler().stream().anyMatch(uma -> uma.situacaoBeneficiario() != null);
    }

    void esquecer() {
        todas.esquecer();
    }

    /** @throws Recusa.NaoEncontrado when there is no such state */
    public SituacaoView exigir(SituacaoView.Escopo escopo, String codigo) {
        return todas.ler().stream()
                .filter(uma -> uma.escopo() == escopo && uma.codigo().equals(codigo))
                .findFirst()
                .orElseThrow(() -> new Recusa.NaoEncontrado("Não há situação " + codigo + "."));
    }
}
