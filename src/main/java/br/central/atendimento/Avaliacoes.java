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
import br.central.atendimento.vistas.RespostasDaPesquisa;
import br.central.catalogo.FormularioDePesquisa;
import br.central.catalogo.Parametros;
import br.central.clientes.Clientes;
import br.central.comum.Recusa;
import br.central.comum.RepeteEmCorrida;
import br.central.comum.TipoCliente;
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
    private final RespostasDaPesquisa respostas;

    Avaliacoes(
            Casos casos,
            AvaliacaoRepository avaliacoes,
            PedidoDeLigacao ligacao,
            Clientes clientes,
            Parametros parametros,
            Diario diario,
            Horario horario,
            RespostasDaPesquisa respostas) {
        this.casos = casos;
        this.avaliacoes = avaliacoes;
        this.ligacao = ligacao;
        this.clientes = clientes;
        this.parametros = parametros;
        this.diario = diario;
        this.horario = horario;
        this.respostas = respostas;
    }

    /**
     * A low score has the client called, to understand and solve. Right ATENDER. Who sends no answers gives the score alone; who
     * does answers the form in force for that kind of client.
     *
     * @throws Recusa.EstadoNaoPermite when the atendimento is not closed, or has been scored
     * @throws Recusa.RegraNaoAtendida question by question, {@code respostas.<codigo>}
     */
    public AvaliacaoView registrar(String protocolo, NovaAvaliacao nova) {
        return registrar(protocolo, nova, null);
    }

    /**
     * As {@link #registrar(String, NovaAvaliacao)}.
     *
     * @param perguntado the form that was asked, whatever is in force now; {@code null} for that
     */
    AvaliacaoView registrar(String protocolo, NovaAvaliacao nova, FormularioDePesquisa perguntado) {
        Atendimento atendimento = casos.para(Acao.AVALIAR, protocolo);
        avaliacoes.findByAtendimento(atendimento).ifPresent(outra -> {
            throw new Recusa.EstadoNaoPermite(
                    "A pesquisa do atendimento %s já foi respondida, com nota %d.".formatted(protocolo, outra.nota()));
        });
        if (atendimento.clienteId() != null) {
            clientes.exigirSemBloqueio(atendimento.clienteId());
        }
        Ato ato = diario.ato();
        Avaliacao nota = new Avaliacao(atendimento, nova.nota(), nova.comentario(), ato);
        if (nova.respostas() != null) {
            respostas.responder(nota, formulario(atendimento, perguntado), nova.respostas());
        }
        Avaliacao avaliacao = avaliacoes.save(nota);
        diario.anotarMudanca(
                atendimento,
                TipoAndamento.AVALIACAO,
                respostas.porExtenso(avaliacao),
                null,
                "Nota " + avaliacao.nota());
        if (avaliacao.nota() <= parametros.inteiro("pesquisa.nota-baixa")) {
            programarLigacao(atendimento);
        }
        return ver(avaliacao);
    }

    private FormularioDePesquisa formulario(Atendimento atendimento, FormularioDePesquisa perguntado) {
        return perguntado != null
                ? perguntado
                : respostas
                        .emVigor(atendimento.cliente().tipo())
                        .orElseThrow(() -> Recusa.RegraNaoAtendida.campo(
                                "respostas", "Não há formulário de pesquisa em uso para este tipo de cliente."));
    }

    /** What such clients are asked now besides the score; none for the score alone. */
    @Transactional(readOnly = true)
    public Optional<FormularioDePesquisa> formulario(TipoCliente tipo) {
        return respostas.emVigor(tipo);
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
                avaliacao.registradaPor(),
                respostas.ler(avaliacao));
    }
}
