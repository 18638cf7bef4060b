package br.central.atendimento.dominio;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Transient;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.SQLRestriction;

/** What is below a case: its requests and clocks, read once however often an act asks for them, and the lines that the act wrote. */
@MappedSuperclass
public abstract class ConteudoDoCaso extends EmSituacao {

    @OneToMany(mappedBy = "atendimento")
    @OrderBy("id")
    @BatchSize(size = 50)
    private List<Solicitacao> solicitacoes = new ArrayList<>();

    @OneToMany(mappedBy = "dono.atendimento")
    @SQLRestriction("substituido_em is null")
    private List<Relogio> relogios = new ArrayList<>();

    @Transient
    private final List<Andamento> linhasDoAto = new ArrayList<>();

    public void acrescentar(Solicitacao solicitacao) {
        solicitacoes.add(solicitacao);
    }

    public List<Solicitacao> solicitacoes() {
        return List.copyOf(solicitacoes);
    }

    public SolicitacoesDoCaso pedidos() {
        return new SolicitacoesDoCaso(solicitacoes());
    }

    void conta(Relogio relogio) {
        if (!relogios.contains(relogio)) {
            relogios.add(relogio);
        }
    }

    /** Those that no later one replaced, the first due first. */
    public List<Relogio> relogios() {
        return relogios.stream()
                .filter(Relogio::vigente)
                .sorted(Relogio.POR_PRAZO)
                .toList();
    }

    public void escrita(Andamento linha) {
        linhasDoAto.add(linha);
    }

    /** Since it was read; of one that has just been opened, all there are. */
    public List<Andamento> linhasDoAto() {
        return List.copyOf(linhasDoAto);
    }
}
