package br.central.atendimento;

import br.central.atendimento.atos.AberturaDeAtendimento;
import br.central.atendimento.atos.EncaminhamentoDeAtendimento;
import br.central.atendimento.atos.EncerramentoDeAtendimento;
import br.central.atendimento.atos.EsperaDeAtendimento;
import br.central.atendimento.atos.RetornoPorTelefone;
import br.central.atendimento.contrato.Abertura;
import br.central.atendimento.contrato.AtendimentoView;
import br.central.atendimento.contrato.CasoDoProtocolo;
import br.central.atendimento.contrato.Encaminhamento;
import br.central.atendimento.contrato.Motivacao;
import br.central.atendimento.contrato.Pendencia;
import br.central.atendimento.contrato.Reinicio;
import br.central.atendimento.contrato.Resolucao;
import br.central.atendimento.contrato.RetornoAoCliente;
import br.central.atendimento.dominio.Acao;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Casos;
import br.central.atendimento.vistas.Vistas;
import br.central.comum.Recusa;
import br.central.comum.RepeteEmCorrida;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The contact with the client, from the protocol to the closing. Every method checks the user's right, whether the
 * content is restricted, and whether the act is possible in the present situation; it throws a {@link Recusa} with the
 * reason otherwise, and then nothing has changed. What it does is one transaction with the engine's. Times are of the
 * operator's time zone.
 */
@Service
@RepeteEmCorrida
@Transactional
public class Atendimentos {

    private final AberturaDeAtendimento abertura;
    private final EncaminhamentoDeAtendimento encaminhamento;
    private final EsperaDeAtendimento espera;
    private final EncerramentoDeAtendimento encerramento;
    private final RetornoPorTelefone retornos;
    private final Casos casos;
    private final UsuarioAtual usuario;
    private final Vistas vistas;

    Atendimentos(
            AberturaDeAtendimento abertura,
            EncaminhamentoDeAtendimento encaminhamento,
            EsperaDeAtendimento espera,
            EncerramentoDeAtendimento encerramento,
            RetornoPorTelefone retornos,
            Casos casos,
            UsuarioAtual usuario,
            Vistas vistas) {
        this.abertura = abertura;
        this.encaminhamento = encaminhamento;
        this.espera = espera;
        this.encerramento = encerramento;
        this.retornos = retornos;
        this.casos = casos;
        this.usuario = usuario;
        this.vistas = vistas;
    }

    /** Gives the protocol; with {@code encaminhamento} the requests go to the groups in the same act. */
    public AtendimentoView abrir(Abertura nova) {
        usuario.exigir(Permissao.ATENDER);
        return vistas.daAbertura(abertura.abrir(nova));
    }

    @Transactional(readOnly = true)
    public AtendimentoView detalhar(String protocolo) {
        return vistas.de(casos.paraVer(protocolo));
    }

    /** How many there are, whoever may read them: for what prepares a database, and no figure of a page. */
    @Transactional(readOnly = true)
    public long quantidade() {
        return casos.quantidade();
    }

    /** By its own protocol or that of one of its requests, for a module that has checked its own rights. */
    @Transactional(readOnly = true)
    public Optional<CasoDoProtocolo> doProtocolo(String protocolo) {
        return casos.doProtocolo(protocolo).map(Vistas::semConteudo);
    }

    /** The same without the timeline, which may be long and which {@link Andamentos} shows in parts. */
    @Transactional(readOnly = true)
    public AtendimentoView resumir(String protocolo) {
        return vistas.semAndamentos(casos.paraVer(protocolo));
    }

    /** The client hangs up before it is over, say: parks it with the operator or in the queue of the profile. */
    public AtendimentoView deixarPendente(String protocolo, Pendencia pendencia) {
        Atendimento atendimento = casos.para(Acao.DEIXAR_PENDENTE, protocolo);
        espera.deixarPendente(atendimento, pendencia);
        return vistas.doAto(atendimento);
    }

    public AtendimentoView retomar(String protocolo) {
        Atendimento atendimento = casos.para(Acao.RETOMAR, protocolo);
        espera.retomar(atendimento);
        return vistas.doAto(atendimento);
    }

    /** Forwards every open request to the groups of the decision {@code grupos-responsaveis}. */
    public AtendimentoView encaminhar(String protocolo, Encaminhamento pedido) {
        Atendimento atendimento = casos.para(Acao.ENCAMINHAR, protocolo);
        encaminhamento.encaminhar(atendimento, pedido);
        return vistas.doAto(atendimento);
    }

    /** Resolved while the client was there; the text has to be a conclusive answer. */
    public AtendimentoView resolver(String protocolo, Resolucao resolucao) {
        return vistas.doAto(encerramento.resolver(protocolo, resolucao));
    }

    /** The call back to the client; without communication it is tried again, up to a maximum. */
    public AtendimentoView darRetorno(String protocolo, RetornoAoCliente retorno) {
        return vistas.doAto(retornos.dar(protocolo, retorno));
    }

    /** Only when closed and inside the window of the decision {@code janela-reinicio}. */
    public AtendimentoView reiniciar(String protocolo, Reinicio reinicio) {
        return vistas.doAto(encerramento.reiniciar(protocolo, reinicio));
    }

    public AtendimentoView cancelar(String protocolo, Motivacao motivacao) {
        return vistas.doAto(encerramento.cancelar(protocolo, motivacao));
    }

    /** Only one on which no work has started; it stays on record, out of every list. */
    public void excluir(String protocolo, Motivacao motivacao) {
        encerramento.excluir(protocolo, motivacao);
    }
}
