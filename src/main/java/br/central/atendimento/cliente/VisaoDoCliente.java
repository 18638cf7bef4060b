package br.central.atendimento.cliente;

import br.central.anexos.AnexoView;
import br.central.atendimento.contrato.AndamentoDoCaso;
import br.central.atendimento.contrato.AtendimentoView;
import br.central.atendimento.contrato.CasoDoCliente;
import br.central.atendimento.contrato.PrazoView;
import br.central.atendimento.contrato.QuemComplementa;
import br.central.atendimento.contrato.ReclamacaoView;
import br.central.atendimento.contrato.RespostaView;
import br.central.atendimento.contrato.Rotulos;
import br.central.atendimento.contrato.SituacaoParaOCliente;
import br.central.atendimento.contrato.SolicitacaoView;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.AtendimentoRepository;
import br.central.atendimento.dominio.Solicitacao;
import br.central.atendimento.vistas.Horario;
import br.central.atendimento.vistas.RespostasDaPesquisa;
import br.central.atendimento.vistas.Vistas;
import br.central.catalogo.FormularioDePesquisa;
import br.central.clientes.AtoDoCliente;
import br.central.clientes.Interlocutor;
import br.central.comum.Recusa;
import br.central.prazos.EstadoDoPrazo;
import br.central.seguranca.ComoCliente;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Shows a case to its own client: what the operator's own view has of it, without what is not for the client. */
@Component
public class VisaoDoCliente {

    private final AtendimentoRepository atendimentos;
    private final Vistas vistas;
    private final Conversa conversa;
    private final AtosPossiveis possiveis;
    private final CancelamentoDoPlano cancelamento;
    private final Rotulos rotulos;
    private final Horario horario;
    private final RespostasDaPesquisa pesquisas;

    VisaoDoCliente(
            AtendimentoRepository atendimentos,
            Vistas vistas,
            Conversa conversa,
            AtosPossiveis possiveis,
            CancelamentoDoPlano cancelamento,
            Rotulos rotulos,
            Horario horario,
            RespostasDaPesquisa pesquisas) {
        this.atendimentos = atendimentos;
        this.vistas = vistas;
        this.conversa = conversa;
        this.possiveis = possiveis;
        this.cancelamento = cancelamento;
        this.rotulos = rotulos;
        this.horario = horario;
        this.pesquisas = pesquisas;
    }

    /** With its conversation when who speaks may read it, unless it is restricted. */
    public CasoDoCliente de(CasoAchado achado, Interlocutor quem) {
        Atendimento caso = atendimentos.findById(achado.id()).orElseThrow();
        Set<AtoDoCliente> doNivel = possiveis.doNivel(quem);
        Set<AtoDoCliente> permitidos = AtosPossiveis.permitidos(doNivel, quem, caso.clienteId());
        AtendimentoView visto = ComoCliente.executar(AtosPossiveis.DIREITOS, () -> vistas.paraOCliente(caso));
        boolean aberto =
                doNivel.contains(AtoDoCliente.LER_CONVERSA) && !caso.restricao().vale();
        Set<AtoDoCliente> atos = atos(caso, visto, permitidos);
        Conversa.Lida lida = aberto ? conversa.de(caso) : Conversa.Lida.NADA;
        return new CasoDoCliente(
                andamento(caso, visto),
                caso.clienteId(),
                aberto,
                aberto ? LigacaoDaOperadora.titulo(caso.origem(), visto.dados().titulo()) : null,
                aberto ? rotulos.classificacao(visto.classificacao()) : null,
                visto.percurso().reinicioAte(),
                lida.ultimaNovidade(),
                lida.falas(),
                aberto ? pedidos(caso, visto, permitidos) : List.of(),
                aberto ? arquivos(visto.registros().anexos()) : List.of(),
                atos,
                atos.contains(AtoDoCliente.AVALIAR) ? pesquisa(caso) : null);
    }

    private FormularioDePesquisa pesquisa(Atendimento caso) {
        return pesquisas.emVigor(caso.cliente().tipo()).orElse(null);
    }

    /** What is asked about it besides the score; {@code null} for the score alone. */
    public FormularioDePesquisa pesquisa(CasoAchado achado) {
        return pesquisa(atendimentos.findById(achado.id()).orElseThrow());
    }

    private Set<AtoDoCliente> atos(Atendimento caso, AtendimentoView visto, Set<AtoDoCliente> permitidos) {
        Set<AtoDoCliente> atos =
                AtosPossiveis.de(visto, permitidos, caso.restricao().vale());
        if (jaVale(caso)) {
            atos.removeAll(CancelamentoDoPlano.NAO_O_DESFAZEM);
        }
        return atos;
    }

    private boolean jaVale(Atendimento caso) {
        return caso.solicitacoes().stream()
                .anyMatch(um -> um.fatos().efeitoEm() != null && cancelamento.pedidoEm(um.classificacao()));
    }

    /** @throws Recusa.EstadoNaoPermite when the end of the contract holds already, which the client cannot take back by itself */
    public void exigirQueNaoValha(CasoAchado achado) {
        if (jaVale(atendimentos.findById(achado.id()).orElseThrow())) {
            throw new Recusa.EstadoNaoPermite(
                    "O cancelamento do plano já vale. Para contestá-lo ou voltar atrás, abra um novo contato.");
        }
    }

    public AndamentoDoCaso andamento(CasoAchado achado) {
        Atendimento caso = atendimentos.findById(achado.id()).orElseThrow();
        return new AndamentoDoCaso(
                caso.protocolo(),
                SituacaoParaOCliente.de(caso.situacao(), esperamPeloCliente(caso)),
                caso.prazo() == null ? null : horario.em(caso.prazo().venceEm()),
                !caso.situacao().terminou() && caso.estado(horario.agora()) == EstadoDoPrazo.EXPIRADO,
                horario.em(caso.abertura().quando()),
                horario.em(caso.encerramento().em()));
    }

    private AndamentoDoCaso andamento(Atendimento caso, AtendimentoView visto) {
        return new AndamentoDoCaso(
                visto.protocolo(),
                SituacaoParaOCliente.de(visto.situacao(), esperamPeloCliente(caso)),
                ate(visto.prazo()),
                !visto.situacao().terminou() && vencido(visto.prazo()),
                visto.percurso().abertoEm(),
                visto.percurso().encerradoEm());
    }

    private static boolean esperamPeloCliente(Atendimento caso) {
        return caso.solicitacoes().stream().anyMatch(um -> esperaPeloCliente(um, caso));
    }

    private static boolean esperaPeloCliente(Solicitacao pedido, Atendimento caso) {
        QuemComplementa cliente = QuemComplementa.daParteDe(caso.cliente().tipo());
        return !pedido.daRodada().esperandoPor(cliente, cliente).isEmpty();
    }

    private List<CasoDoCliente.PedidoVisto> pedidos(
            Atendimento caso, AtendimentoView visto, Set<AtoDoCliente> permitidos) {
        return visto.solicitacoes().stream()
                .map(um -> pedido(um, caso, visto, permitidos))
                .toList();
    }

    private CasoDoCliente.PedidoVisto pedido(
            SolicitacaoView um, Atendimento caso, AtendimentoView visto, Set<AtoDoCliente> permitidos) {
        boolean espera = caso.pedidos()
                .doProtocolo(um.protocolo())
                .filter(pedido -> esperaPeloCliente(pedido, caso))
                .isPresent();
        return new CasoDoCliente.PedidoVisto(
                um.protocolo(),
                rotulos.classificacao(um.classificacao()),
                SituacaoParaOCliente.de(um.situacao(), espera),
                ate(um.prazo()),
                !um.situacao().terminou() && vencido(um.prazo()),
                um.pedido().descricao(),
                um.pedido().campos().isEmpty() ? Map.of() : rotulos.campos(um),
                efeito(um, visto.nomeDoCliente()),
                resposta(um.conclusiva()),
                um.reclamacoes().stream().map(VisaoDoCliente::queixa).toList(),
                AtosPossiveis.de(um, permitidos));
    }

    private CasoDoCliente.EfeitoVisto efeito(SolicitacaoView um, String cliente) {
        OffsetDateTime desde = um.fatos() == null ? null : um.fatos().efeitoEm();
        return desde == null || !cancelamento.pedidoEm(um.classificacao())
                ? null
                : new CasoDoCliente.EfeitoVisto(desde, cancelamento.consequencias(um.classificacao(), cliente));
    }

    private static CasoDoCliente.Queixa queixa(ReclamacaoView uma) {
        return new CasoDoCliente.Queixa(
                uma.protocolo(),
                uma.tipo().descricao(),
                uma.texto(),
                uma.registradaEm(),
                ate(uma.prazo()),
                resposta(uma.conclusiva()));
    }

    private static CasoDoCliente.RespostaVista resposta(RespostaView uma) {
        return uma.em() == null
                ? null
                : new CasoDoCliente.RespostaVista(
                        uma.texto(),
                        uma.conclusao() == null ? null : uma.conclusao().descricao(),
                        uma.conclusao() != null && uma.conclusao().recusa(),
                        uma.fundamento(),
                        uma.em());
    }

    private List<CasoDoCliente.Arquivo> arquivos(List<AnexoView> anexos) {
        return anexos.stream()
                .map(um -> new CasoDoCliente.Arquivo(
                        um.id(), um.nome(), um.tamanho(), horario.em(um.criadoEm()), um.doCliente()))
                .toList();
    }

    private static OffsetDateTime ate(PrazoView prazo) {
        return prazo == null ? null : prazo.venceEm();
    }

    private static boolean vencido(PrazoView prazo) {
        return prazo != null && prazo.estado() == EstadoDoPrazo.EXPIRADO;
    }
}
