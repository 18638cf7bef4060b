package br.central.atendimento.atos;

import br.central.atendimento.contrato.Abertura;
import br.central.atendimento.contrato.NovaSolicitacao;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.AtendimentoRepository;
import br.central.atendimento.dominio.Ato;
import br.central.atendimento.dominio.Contato;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.NovoAtendimento;
import br.central.atendimento.dominio.Solicitacao;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.atendimento.processo.ProcessoDoAtendimento;
import br.central.clientes.ClienteView;
import br.central.clientes.Clientes;
import br.central.clientes.ReferenciaCliente;
import br.central.comum.Origem;
import br.central.protocolo.Protocolos;
import br.central.seguranca.ComoCliente;
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
    private final Protocolos protocolos;
    private final Clientes clientes;
    private final ClassificacaoNaAbertura classificacao;
    private final RegistroDeSolicitacoes registro;
    private final EncaminhamentoDeAtendimento encaminhamento;
    private final ProcessoDoAtendimento processo;
    private final Diario diario;

    AberturaDeAtendimento(
            AtendimentoRepository atendimentos,
            Protocolos protocolos,
            Clientes clientes,
            ClassificacaoNaAbertura classificacao,
            RegistroDeSolicitacoes registro,
            EncaminhamentoDeAtendimento encaminhamento,
            ProcessoDoAtendimento processo,
            Diario diario) {
        this.atendimentos = atendimentos;
        this.protocolos = protocolos;
        this.clientes = clientes;
        this.classificacao = classificacao;
        this.registro = registro;
        this.encaminhamento = encaminhamento;
        this.processo = processo;
        this.diario = diario;
    }

    public Atendimento abrir(Abertura abertura) {
        return abrir(abertura, false);
    }

    /** @param identificado who opens it proved to be the client, to the channel itself */
    public Atendimento abrir(Abertura abertura, boolean identificado) {
        Ato ato = diario.ato();
        Atendimento atendimento = atendimentos.incluir(novo(abertura, identificado, ato));
        diario.anotarNaFila(
                atendimento,
                atendimento.responsavel() == null ? atendimento.grupo() : null,
                new Diario.Mudanca(
                        TipoAndamento.ABERTURA, null, null, atendimento.origem().descricao()));
        if (identificado) {
            diario.anotar(atendimento, TipoAndamento.IDENTIDADE_CONFIRMADA, "Entrou com a sua senha.");
        }
        classificacao.aplicar(atendimento, abertura);
        List<NovaSolicitacao> novas = abertura.solicitacoes() == null ? List.of() : abertura.solicitacoes();
        List<Solicitacao> pedidos = novas.stream()
                .map(nova -> registro.registrar(atendimento, nova))
                .toList();
        if (abertura.encaminhamento() == null) {
            registro.anunciarPrazos(atendimento, pedidos);
            processo.aberto(atendimento);
        } else {
            encaminhamento.aoAbrir(atendimento, abertura.encaminhamento());
        }
        // It is all there is to it now: whoever reads by SQL in the same transaction finds it.
        atendimentos.flush();
        return atendimento;
    }

    private Atendimento novo(Abertura abertura, boolean identificado, Ato ato) {
        boolean ativo = Boolean.TRUE.equals(abertura.ativo()) || abertura.origem() == Origem.ATIVO;
        ClienteView cliente = cliente(abertura.cliente(), ativo);
        return new Atendimento(
                new NovoAtendimento(
                        protocolos.proximo(),
                        abertura.origem(),
                        cliente == null ? null : cliente.id(),
                        cliente == null ? classificacao.tipoSugerido(abertura) : cliente.tipo(),
                        abertura.dados(),
                        abertura.contato() == null ? null : Contato.de(abertura.contato()),
                        Boolean.TRUE.equals(abertura.urgente()),
                        ativo,
                        AO_VIVO.contains(abertura.origem()) && !ComoCliente.ativo() ? ato.quem() : null,
                        identificado),
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
}
