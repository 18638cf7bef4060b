package br.central.atendimento.dominio;

import br.central.atendimento.contrato.PrazoMudado;
import br.central.atendimento.contrato.PrazoMudado.Efeito;
import br.central.atendimento.contrato.PrazoMudado.Tipo;
import br.central.prazos.RelogioDerivado;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The clocks that a case in progress has, and those that the table in force would give it now: of the case itself, of its open
 * requests and of complaints about them. What was agreed on, or is met already, is no table's to change. Writes nothing.
 */
@Component
public class RelogiosPelaTabela {

    private final Relogios relogios;
    private final LivroDeRelogios livro;
    private final PrazosDerivados prazos;
    private final ReclamacaoRepository reclamacoes;
    private final Clock agora;

    RelogiosPelaTabela(
            Relogios relogios,
            LivroDeRelogios livro,
            PrazosDerivados prazos,
            ReclamacaoRepository reclamacoes,
            Clock agora) {
        this.relogios = relogios;
        this.livro = livro;
        this.prazos = prazos;
        this.reclamacoes = reclamacoes;
        this.agora = agora;
    }

    /**
     * Whose clocks would be others.
     *
     * @param versao of the table that says so
     */
    public record Mudados(DonoDoRelogio dono, int versao, List<PrazoMudado> prazos) {}

    /** Nothing of it is open: neither the case nor a complaint. */
    public boolean terminou(Atendimento atendimento) {
        return atendimento.excluido()
                || atendimento.situacao().terminou()
                        && reclamacoes.doAtendimento(atendimento).stream().noneMatch(Reclamacao::emAberto);
    }

    /**
     * Only those of whom something would be another way.
     *
     * @throws br.central.prazos.TabelaComDefeito when the table gives one of them no clock, or none that can be used
     */
    public List<Mudados> mudancas(Atendimento atendimento) {
        List<Mudados> todos = new ArrayList<>();
        if (!atendimento.situacao().terminou()) {
            if (atendimento.classificacao() != null) {
                todos.add(comparar(DonoDoRelogio.de(atendimento), relogios.proprios(atendimento)));
            }
            atendimento.pedidos().emAberto().stream()
                    .filter(uma -> uma.instancia() == null || uma.comRelogios())
                    .map(uma -> uma.comRelogios()
                            ? comparar(DonoDoRelogio.de(uma), prazos.daSolicitacao(uma))
                            : aindaNoRegistro(uma, prazos.daSolicitacao(uma)))
                    .forEach(todos::add);
        }
        reclamacoes.doAtendimento(atendimento).stream()
                .filter(uma -> uma.emAberto() && uma.prazo() != null)
                .map(uma -> comparar(DonoDoRelogio.de(uma), prazos.daReclamacao(uma)))
                .forEach(todos::add);
        return todos.stream().filter(um -> !um.prazos().isEmpty()).toList();
    }

    private Mudados comparar(DonoDoRelogio dono, List<RelogioDerivado> derivados) {
        List<Relogio> todos = livro.vigentes(dono);
        boolean acordada = todos.stream().anyMatch(Relogio::metaAcordada);
        List<Relogio> antes = todos.stream().filter(um -> !um.metaAcordada()).toList();
        Stream<PrazoMudado> deAntes = antes.stream()
                .map(um -> mudado(dono, um, daNorma(derivados, um), acordada))
                .flatMap(Optional::stream);
        Stream<PrazoMudado> novos = derivados.stream()
                .filter(um -> antes.stream().noneMatch(outro -> outro.norma().equals(um.norma())))
                .map(um -> mudado(dono, null, um, acordada))
                .flatMap(Optional::stream);
        return new Mudados(
                dono, versaoDe(derivados), Stream.concat(deAntes, novos).toList());
    }

    private static int versaoDe(List<RelogioDerivado> derivados) {
        return derivados.stream()
                .mapToInt(um -> um.decisao().versao())
                .findFirst()
                .orElse(0);
    }

    private static RelogioDerivado daNorma(List<RelogioDerivado> derivados, Relogio um) {
        return derivados.stream()
                .filter(outro -> outro.norma().equals(um.norma()))
                .findFirst()
                .orElse(null);
    }

    private Optional<PrazoMudado> mudado(DonoDoRelogio dono, Relogio antes, RelogioDerivado depois, boolean acordada) {
        boolean jaCumprido = antes != null && LivroDeRelogios.jaCumprido(antes);
        boolean vincularia = depois != null && depois.vinculante() && !(acordada && daCasa(depois.norma()));
        if (jaCumprido || antes != null && depois != null && igual(antes, depois, vincularia)) {
            return Optional.empty();
        }
        boolean atrasado = antes != null && antes.vinculante() && passou(antes.venceEm());
        boolean atrasaria = vincularia && passou(depois.venceEm());
        return Optional.of(new PrazoMudado(
                tipo(dono),
                Objects.requireNonNullElse(dono.protocolo(), dono.atendimento().protocolo()),
                classificacao(dono),
                citacao(depois == null ? antes.fundamento().baseLegal() : depois.baseLegal()),
                !daCasa(depois == null ? antes.norma() : depois.norma()),
                efeito(antes, depois),
                antes == null
                        ? null
                        : RelogioDerivado.quantoDiz(antes.fundamento().explicacao()),
                depois == null ? null : RelogioDerivado.quantoDiz(depois.explicacao()),
                antes == null ? null : antes.venceEm(),
                depois == null ? null : depois.venceEm(),
                atrasaria && !atrasado,
                atrasado && !atrasaria));
    }

    /** It would be derived so again. */
    private static boolean igual(Relogio um, RelogioDerivado outro, boolean vincularia) {
        return um.inicio() == outro.inicio()
                && um.cumprimento() == outro.cumprimento()
                && um.vinculante() == vincularia
                && Objects.equals(um.abertoEm(), outro.iniciadoEm())
                && Objects.equals(um.venceEm(), outro.venceEm())
                && Objects.equals(um.atencaoEm(), outro.atencaoEm())
                && Objects.equals(um.fundamento().baseLegal(), outro.baseLegal());
    }

    private static boolean daCasa(String norma) {
        return norma.startsWith(Relogio.META);
    }

    private static Efeito efeito(Relogio antes, RelogioDerivado depois) {
        if (antes == null) {
            return Efeito.PASSA_A_VALER;
        }
        return depois == null ? Efeito.DEIXA_DE_VALER : Efeito.de(antes.venceEm(), depois.venceEm());
    }

    /** Its clocks come with the process; until then it has the deadline that they would give. */
    private Mudados aindaNoRegistro(Solicitacao uma, List<RelogioDerivado> derivados) {
        PrazoVinculante antes = uma.prazo();
        PrazoVinculante depois = Vinculante.dos(DonoDoRelogio.de(uma), derivados, agora.instant());
        if (Objects.equals(antes, depois) || depois == null) {
            return new Mudados(DonoDoRelogio.de(uma), versaoDe(derivados), List.of());
        }
        RelogioDerivado vale = derivados.stream()
                .filter(um -> um.norma().equals(depois.norma()))
                .findFirst()
                .orElseThrow();
        Instant venceAntes = antes == null ? null : antes.venceEm();
        boolean atrasado = antes != null && passou(venceAntes);
        boolean atrasaria = passou(depois.venceEm());
        var mudado = new PrazoMudado(
                Tipo.SOLICITACAO,
                uma.protocolo(),
                uma.classificacao(),
                citacao(vale.baseLegal()),
                !daCasa(vale.norma()),
                antes == null ? Efeito.PASSA_A_VALER : Efeito.de(venceAntes, depois.venceEm()),
                null,
                RelogioDerivado.quantoDiz(vale.explicacao()),
                venceAntes,
                depois.venceEm(),
                atrasaria && !atrasado,
                atrasado && !atrasaria);
        return new Mudados(DonoDoRelogio.de(uma), versaoDe(derivados), List.of(mudado));
    }

    private boolean passou(Instant quando) {
        return quando != null && quando.isBefore(agora.instant());
    }

    private static Tipo tipo(DonoDoRelogio dono) {
        if (dono.reclamacao() != null) {
            return Tipo.RECLAMACAO;
        }
        return dono.solicitacao() == null ? Tipo.ATENDIMENTO : Tipo.SOLICITACAO;
    }

    private static String classificacao(DonoDoRelogio dono) {
        return dono.solicitacao() == null
                ? dono.atendimento().classificacao()
                : dono.solicitacao().classificacao();
    }

    /** Up to where it says what the norm says. */
    private static String citacao(String baseLegal) {
        return baseLegal.split(":", 2)[0].strip();
    }
}
