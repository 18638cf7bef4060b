package br.central.atendimento;

import br.central.atendimento.atos.NovaTentativa;
import br.central.atendimento.atos.QuemTrabalha;
import br.central.atendimento.contrato.CasoDaChamada;
import br.central.atendimento.contrato.CasoDoProtocolo;
import br.central.atendimento.contrato.DesfechoDaLigacao;
import br.central.atendimento.dominio.Acao;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.AtendimentoRepository;
import br.central.atendimento.dominio.Casos;
import br.central.atendimento.dominio.CertezaDeQuemFala;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.atendimento.vistas.Vistas;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * For the module that keeps the calls to clients: the cases they are about, those that the calls themselves are, and the
 * rules they share with the return of an answer. Where it says so it asks for no right; that module has asked for its own.
 */
@Service
@Transactional
public class Ligacoes {

    private final Casos casos;
    private final AtendimentoRepository atendimentos;
    private final CertezaDeQuemFala certeza;
    private final NovaTentativa novaTentativa;
    private final QuemTrabalha quem;
    private final Diario diario;

    Ligacoes(
            Casos casos,
            AtendimentoRepository atendimentos,
            CertezaDeQuemFala certeza,
            NovaTentativa novaTentativa,
            QuemTrabalha quem,
            Diario diario) {
        this.casos = casos;
        this.atendimentos = atendimentos;
        this.certeza = certeza;
        this.novaTentativa = novaTentativa;
        this.quem = quem;
        this.diario = diario;
    }

    /** The case about which the user wants a call to be made. */
    public CasoDoProtocolo paraProgramar(String protocolo) {
        return Vistas.semConteudo(casos.para(Acao.PROGRAMAR_LIGACAO, protocolo));
    }

    /** A call about the case is on the list: a line of its timeline. Asks for no right. */
    public void programada(Long caso, String assunto) {
        diario.anotarMudanca(exigir(caso), TipoAndamento.LIGACAO_PROGRAMADA, null, null, assunto);
    }

    /** Asks for no right. */
    public CasoDoProtocolo caso(Long id) {
        return Vistas.semConteudo(exigir(id));
    }

    /** Of what one calls about, one reads the case. */
    public void exigirVisivel(Long caso) {
        casos.paraVer(exigir(caso).protocolo());
    }

    /** The case that the call is, as long as it is open. Asks for no right. */
    public Optional<CasoDaChamada> emCurso(String protocolo) {
        return atendimentos
                .findByProtocolo(protocolo)
                .filter(caso -> !caso.situacao().terminou())
                .map(caso -> new CasoDaChamada(
                        caso.protocolo(),
                        caso.responsavel(),
                        certeza.porConfirmar(caso),
                        caso.situacao().noContato(),
                        caso.classificacao() != null));
    }

    /** Why the task is not the user's to call in, {@code null} when it is. */
    public String impedimento(String tarefa) {
        return quem.impedidoDeLigar(tarefa);
    }

    /** At the time asked for, or after the interval: always when calls are permitted. */
    public Instant quando(DesfechoDaLigacao desfecho, OffsetDateTime pedido, Duration intervalo) {
        return novaTentativa.quando(desfecho, pedido, intervalo);
    }

    /** As asked for; refused when it is missing, over, too far off or no time for calls. */
    public Instant pedida(OffsetDateTime pedido) {
        return novaTentativa.pedida(pedido);
    }

    /** Marks the number that is wrong; refused when nobody says which. */
    public void numeroChamado(DesfechoDaLigacao desfecho, Long cliente, String telefone) {
        novaTentativa.numeroChamado(desfecho, cliente, telefone);
    }

    private Atendimento exigir(Long caso) {
        return atendimentos.findById(caso).orElseThrow();
    }
}
