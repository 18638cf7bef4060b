package br.central.atendimento.atos;

import br.central.atendimento.contrato.Abertura;
import br.central.atendimento.contrato.NovaSolicitacao;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.AtendimentoRepository;
import br.central.atendimento.dominio.Ato;
import br.central.atendimento.dominio.Contato;
import br.central.atendimento.dominio.DadosDoAtendimento;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.NovoAtendimento;
import br.central.atendimento.dominio.Relogios;
import br.central.atendimento.dominio.Solicitacao;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.atendimento.processo.ProcessoDoAtendimento;
import br.central.catalogo.Classificacoes;
import br.central.catalogo.Motivos;
import br.central.clientes.ClienteView;
import br.central.clientes.Clientes;
import br.central.clientes.ReferenciaCliente;
import br.central.comum.Origem;
import br.central.comum.Recusa;
import br.central.comum.TipoCliente;
import br.central.protocolo.Protocolos;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Gives the protocol as the first act of a contact, on any channel, and starts its process. */
@Component
public class AberturaDeAtendimento {

    /** In these an operator is with the client, and keeps the case. */
    private static final Set<Origem> AO_VIVO = EnumSet.of(
            Origem.TELEFONE, Origem.PRESENCIAL, Origem.CHAT, Origem.WHATSAPP, Origem.OUVIDORIA, Origem.ATIVO);

    /** Stands in for the CPF when an outbound call reached nobody (S4.1). */
    private static final String ATIVO = "ATIVO";

    private final AtendimentoRepository atendimentos;
    private final RegistroDeSolicitacoes registro;
    private final ProcessoDoAtendimento processo;
    private final Protocolos protocolos;
    private final Clientes clientes;
    private final Classificacoes classificacoes;
    private final Motivos motivos;
    private final Pedidos pedidos;
    private final Relogios relogios;
    private final EnvioDoScript script;
    private final Diario diario;

    AberturaDeAtendimento(
            AtendimentoRepository atendimentos,
            RegistroDeSolicitacoes registro,
            ProcessoDoAtendimento processo,
            Protocolos protocolos,
            Clientes clientes,
            Classificacoes classificacoes,
            Motivos motivos,
            Pedidos pedidos,
            Relogios relogios,
            EnvioDoScript script,
            Diario diario) {
        this.atendimentos = atendimentos;
        this.registro = registro;
        this.processo = processo;
        this.protocolos = protocolos;
        this.clientes = clientes;
        this.classificacoes = classificacoes;
        this.motivos = motivos;
        this.pedidos = pedidos;
        this.relogios = relogios;
        this.script = script;
        this.diario = diario;
    }

    public Atendimento abrir(Abertura abertura) {
        Ato ato = diario.ato();
        Atendimento atendimento = atendimentos.save(novo(abertura, ato));
        diario.anotarNaFila(
                atendimento,
                atendimento.responsavel() == null ? atendimento.grupo() : null,
                new Diario.Mudanca(
                        TipoAndamento.ABERTURA, null, null, atendimento.origem().descricao()));
        classificar(atendimento, abertura);
        List<NovaSolicitacao> novas = abertura.solicitacoes() == null ? List.of() : abertura.solicitacoes();
        List<Solicitacao> pedidos = novas.stream()
                .map(nova -> registro.registrar(atendimento, nova))
                .toList();
        if (abertura.encaminhamento() == null) {
            anunciarPrazos(atendimento, pedidos);
            processo.aberto(atendimento);
        } else {
            registro.encaminhar(atendimento, abertura.encaminhamento().texto());
            processo.abertoEEncaminhado(atendimento);
            script.enviarSePedido(abertura.encaminhamento().enviarScript(), atendimento);
        }
        return atendimento;
    }

    /** What is forwarded at once gets its deadlines from the process, in this same act. */
    private void anunciarPrazos(Atendimento atendimento, List<Solicitacao> pedidos) {
        if (!pedidos.isEmpty()) {
            pedidos.forEach(registro::anunciarPrazo);
            relogios.recalcular(atendimento);
        }
    }

    private Atendimento novo(Abertura abertura, Ato ato) {
        boolean ativo = Boolean.TRUE.equals(abertura.ativo()) || abertura.origem() == Origem.ATIVO;
        ClienteView cliente = cliente(abertura.cliente(), ativo);
        return Atendimento.abrir(
                new NovoAtendimento(
                        protocolos.proximo(),
                        abertura.origem(),
                        cliente == null ? null : cliente.id(),
                        cliente == null ? tipoSugerido(abertura) : cliente.tipo(),
                        dados(abertura),
                        abertura.contato() == null ? null : Contato.de(abertura.contato()),
                        Boolean.TRUE.equals(abertura.urgente()),
                        ativo,
                        AO_VIVO.contains(abertura.origem()) ? ato.quem() : null),
                ato);
    }

    private ClienteView cliente(ReferenciaCliente referencia, boolean ativo) {
        if (referencia == null || (ativo && ATIVO.equals(referencia.cpf()))) {
            return null;
        }
        ClienteView cliente = clientes.exigir(referencia);
        if (ativo) {
            clientes.exigirSemBloqueio(cliente.id());
        }
        return cliente;
    }

    /** Until the client is known, the kind the classification is for; a beneficiary, the best protected, in doubt. */
    private TipoCliente tipoSugerido(Abertura abertura) {
        if (abertura.classificacao() == null) {
            return TipoCliente.BENEFICIARIO;
        }
        Set<TipoCliente> permitidos =
                classificacoes.exigirParaUso(abertura.classificacao()).vinculos();
        boolean paraTodos = permitidos.isEmpty() || permitidos.contains(TipoCliente.BENEFICIARIO);
        return paraTodos ? TipoCliente.BENEFICIARIO : permitidos.iterator().next();
    }

    private void classificar(Atendimento atendimento, Abertura abertura) {
        if (abertura.classificacao() == null) {
            if (abertura.motivo() != null) {
                throw Recusa.RegraNaoAtendida.campo("classificacao", "Classifique para informar o motivo.");
            }
            return;
        }
        var classificado = pedidos.classificar(abertura.classificacao(), atendimento);
        if (abertura.motivo() != null) {
            motivos.exigir(abertura.motivo(), classificado.classificacao());
        }
        atendimento.classificarNaAbertura(classificado, abertura.motivo());
        diario.anotarMudanca(atendimento, TipoAndamento.CLASSIFICACAO, null, null, classificado.classificacao());
        relogios.doNovo(atendimento);
    }

    private static DadosDoAtendimento.Mudanca dados(Abertura abertura) {
        return new DadosDoAtendimento.Mudanca(
                abertura.titulo(),
                abertura.descricao(),
                abertura.procedente(),
                abertura.demandadoPor(),
                abertura.cidade(),
                abertura.especialidade(),
                abertura.prestadorLocal(),
                abertura.protocoloExterno(),
                abertura.criticidade());
    }
}
