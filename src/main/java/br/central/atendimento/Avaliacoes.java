package br.central.atendimento;

import br.central.atendimento.atos.PedidoDeLigacao;
import br.central.atendimento.contrato.AvaliacaoView;
import br.central.atendimento.contrato.NovaAvaliacao;
import br.central.atendimento.dominio.Acao;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Ato;
import br.central.atendimento.dominio.Avaliacao;
import br.central.atendimento.dominio.AvaliacaoRepository;
import br.central.atendimento.dominio.Casos;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.atendimento.vistas.Horario;
import br.central.catalogo.Parametros;
import br.central.clientes.Clientes;
import br.central.comum.Recusa;
import br.central.comum.RepeteEmCorrida;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The satisfaction survey after the closing (S4.5): one score from 1 to 5 for each atendimento, and what the client says
 * about it. Refusals as in {@link Atendimentos}; times are of the operator's time zone.
 */
@Service
@RepeteEmCorrida
@Transactional
public class Avaliacoes {

    private final Casos casos;
    private final AvaliacaoRepository avaliacoes;
    private final PedidoDeLigacao ligacao;
    private final Clientes clientes;
    private final Parametros parametros;
    private final Diario diario;
    private final Horario horario;

    Avaliacoes(
            Casos casos,
            AvaliacaoRepository avaliacoes,
            PedidoDeLigacao ligacao,
            Clientes clientes,
            Parametros parametros,
            Diario diario,
            Horario horario) {
        this.casos = casos;
        this.avaliacoes = avaliacoes;
        this.ligacao = ligacao;
        this.clientes = clientes;
        this.parametros = parametros;
        this.diario = diario;
        this.horario = horario;
    }

    /**
     * A low score has the client called, to understand and solve. Right ATENDER.
     *
     * @throws Recusa.EstadoNaoPermite when the atendimento is not closed, or has been scored
     */
    public AvaliacaoView registrar(String protocolo, NovaAvaliacao nova) {
        Atendimento atendimento = casos.para(Acao.AVALIAR, protocolo);
        avaliacoes.findByAtendimento(atendimento).ifPresent(outra -> {
            throw new Recusa.EstadoNaoPermite(
                    "A pesquisa do atendimento %s já foi respondida, com nota %d.".formatted(protocolo, outra.nota()));
        });
        if (atendimento.clienteId() != null) {
            clientes.exigirSemBloqueio(atendimento.clienteId());
        }
        Ato ato = diario.ato();
        Avaliacao avaliacao = avaliacoes.save(new Avaliacao(atendimento, nova.nota(), nova.comentario(), ato));
        diario.anotarMudanca(
                atendimento, TipoAndamento.AVALIACAO, avaliacao.comentario(), null, "Nota " + avaliacao.nota());
        if (avaliacao.nota() <= parametros.inteiro("pesquisa.nota-baixa")) {
            programarLigacao(atendimento);
        }
        return ver(avaliacao);
    }

    /** Without a number the timeline says so, for who reads the score. */
    private void programarLigacao(Atendimento atendimento) {
        String assunto = "Nota baixa no atendimento " + atendimento.protocolo();
        if (!ligacao.sobre(atendimento, assunto, "pesquisa-nota-baixa")) {
            diario.anotar(atendimento, TipoAndamento.LIGACAO_SEM_NUMERO, assunto);
        }
    }

    /** Whoever may see the atendimento. */
    @Transactional(readOnly = true)
    public Optional<AvaliacaoView> doAtendimento(String protocolo) {
        return avaliacoes.findByAtendimento(casos.paraVer(protocolo)).map(this::ver);
    }

    private AvaliacaoView ver(Avaliacao avaliacao) {
        return new AvaliacaoView(
                avaliacao.nota(),
                avaliacao.comentario(),
                horario.em(avaliacao.registradaEm()),
                avaliacao.registradaPor());
    }
}
